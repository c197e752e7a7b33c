package uk.onedoor.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.LastSeen;
import uk.onedoor.keywork.LastSeen.Seen;
import uk.onedoor.keywork.MyYoungPeople;
import uk.onedoor.keywork.MyYoungPeople.Mine;
import uk.onedoor.keywork.MyYoungPeople.Standing;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.site.Today.Card;
import uk.onedoor.site.Today.Line;

/** Reads Today for whoever works with young people: one transaction, a handful of questions, one trace. */
@Component
class TodayPage {

    private static final int SOON_DAYS = 7;
    private static final int MOST_LINES = 12;

    private final MyYoungPeople mine;
    private final LastSeen lastSeen;
    private final List<DueSource> dueSources;
    private final TodayDoor door;
    private final Audit audit;

    TodayPage(MyYoungPeople mine, LastSeen lastSeen, List<DueSource> dueSources, TodayDoor door, Audit audit) {
        this.mine = mine;
        this.lastSeen = lastSeen;
        this.dueSources = dueSources;
        this.door = door;
        this.audit = audit;
    }

    Today read(Page page, Viewer viewer) {
        return audit.page(() -> {
            List<Mine> people = mine.now();
            Map<YoungPersonId, YoungPerson> byId = new HashMap<>();
            people.forEach(one -> byId.put(one.person().id(), one.person()));
            List<Due> due = due(page.today());
            List<Line> voices = door.voices(page, viewer, byId);
            audit.shown(shown(people));
            Map<YoungPersonId, Seen> seen = lastSeen.of(byId.keySet());
            return new Today(
                    greeting(page, viewer),
                    lines(page, due, byId, by -> !by.isAfter(page.today())),
                    cards(page, people, seen, due, true),
                    cards(page, people, seen, due, false),
                    lines(page, due, byId, by -> by.isAfter(page.today())),
                    viewer.may(Opens.TEAM) ? door.waiting(page, viewer) : List.of(),
                    voices);
        });
    }

    private List<Due> due(LocalDate today) {
        return dueSources.stream()
                .flatMap(source -> source.until(today.plusDays(SOON_DAYS)).stream())
                .filter(one -> one.youngPerson() != null)
                .sorted(Comparator.comparing(Due::by))
                .toList();
    }

    private static List<UUID> shown(List<Mine> people) {
        Set<UUID> ids = new LinkedHashSet<>();
        people.forEach(one -> ids.add(one.person().id().value()));
        return List.copyOf(ids);
    }

    private static String greeting(Page page, Viewer viewer) {
        int hour = LocalTime.ofInstant(page.clock().instant(), London.ZONE).getHour();
        String part = hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon";
        return page.t("site.today." + part, firstName(viewer.name()));
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static List<Line> lines(
            Page page,
            List<Due> due,
            Map<YoungPersonId, YoungPerson> byId,
            java.util.function.Predicate<LocalDate> when) {
        List<Line> lines = new ArrayList<>();
        for (Due one : due) {
            YoungPerson person = byId.get(one.youngPerson());
            if (person != null && when.test(one.by()) && lines.size() < MOST_LINES) {
                lines.add(new Line(
                        one.title(page),
                        person.nameUsed(),
                        page.date(one.by()) + ", " + page.ago(one.by()),
                        one.link(),
                        one.by().isBefore(page.today())));
            }
        }
        return lines;
    }

    private static List<Card> cards(
            Page page, List<Mine> people, Map<YoungPersonId, Seen> seen, List<Due> due, boolean close) {
        List<Card> cards = new ArrayList<>();
        for (Mine one : people) {
            if (close == (one.standing() != Standing.HUB)) {
                YoungPerson person = one.person();
                List<String> lines = new ArrayList<>();
                lines.add(lastSeenLine(page, one.standing(), seen.get(person.id())));
                due.stream()
                        .filter(next -> person.id().equals(next.youngPerson()))
                        .findFirst()
                        .ifPresent(next -> lines.add(page.t("site.today.next", next.title(page), page.ago(next.by()))));
                cards.add(new Card(
                        person.nameUsed(),
                        person.pronouns(),
                        "/young-people/" + person.id(),
                        person.initials(),
                        person.colour(),
                        person.pattern(),
                        lines));
            }
        }
        return cards;
    }

    private static String lastSeenLine(Page page, Standing standing, @Nullable Seen seen) {
        if (seen == null || (seen.byKeyWorker() == null && seen.byAnybody() == null)) {
            return page.t("site.today.seen.never");
        }
        if (standing == Standing.KEY_WORKER && seen.byKeyWorker() != null) {
            return page.t("site.today.seen.you", page.date(page.day(seen.byKeyWorker())), page.ago(seen.byKeyWorker()));
        }
        if (seen.byKeyWorker() != null) {
            return page.t(
                    "site.today.seen.keyWorker", page.date(page.day(seen.byKeyWorker())), page.ago(seen.byKeyWorker()));
        }
        return page.t(
                "site.today.seen.anybody",
                page.date(page.day(java.util.Objects.requireNonNull(seen.byAnybody()))),
                page.ago(seen.byAnybody()));
    }
}
