package uk.onedoor.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.LastSeen.Seen;
import uk.onedoor.keywork.MyYoungPeople.Mine;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.site.Today.Line;
import uk.onedoor.site.Today.Morning;

/** Reads Today for whoever works with young people: one transaction, a handful of questions, one trace. */
@Component
class TodayPage {

    /** Who is not back stands above whatever is late. */
    private static final String NOT_BACK = "safety.due.open";

    private static final int SOON_DAYS = 7;

    private final TodayCards cards;
    private final List<DueSource> dueSources;
    private final TodayDoor door;
    private final TodayHub hub;
    private final Audit audit;

    TodayPage(TodayCards cards, List<DueSource> dueSources, TodayDoor door, TodayHub hub, Audit audit) {
        this.cards = cards;
        this.dueSources = dueSources;
        this.door = door;
        this.hub = hub;
        this.audit = audit;
    }

    Today read(Page page, Viewer viewer) {
        return audit.page(() -> {
            List<Mine> people = cards.people();
            Map<YoungPersonId, YoungPerson> byId = new LinkedHashMap<>();
            people.forEach(one -> byId.put(one.person().id(), one.person()));
            cards.joined(byId).forEach(byId::putIfAbsent);
            List<Due> due = due(page.today());
            cards.seenInAnEmergency(due).forEach(byId::putIfAbsent);
            List<Line> voices = door.voices(page, viewer, byId);
            List<Morning> hubs = viewer.may(Opens.MANAGERS) ? hub.of(page, viewer) : List.of();
            audit.shown(shown(byId.values(), hubs));
            Map<YoungPersonId, Seen> seen = cards.seen(people);
            Map<YoungPersonId, Due> next = next(due, byId);
            return new Today(
                    greeting(page, viewer),
                    hubs,
                    lines(page, due, byId, by -> !by.isAfter(page.today())),
                    TodayCards.cards(page, people, seen, next, true),
                    TodayCards.cards(page, people, seen, next, false),
                    lines(page, due, byId, by -> by.isAfter(page.today())),
                    viewer.may(Opens.TEAM) ? door.waiting(page, viewer) : List.of(),
                    voices);
        });
    }

    private List<Due> due(LocalDate today) {
        return dueSources.stream()
                .flatMap(source -> source.until(today.plusDays(SOON_DAYS)).stream())
                .sorted(Comparator.comparing((Due one) -> !isNotBack(one)).thenComparing(Due::by))
                .toList();
    }

    private static boolean isNotBack(Due one) {
        return one.titleKey().equals(NOT_BACK);
    }

    /** By when it is due; of who is not back, since when they are not. */
    private static String when(Page page, Due one) {
        String day = page.date(one.by());
        return isNotBack(one) ? page.t("site.today.since", day, page.ago(one.by())) : day + ", " + page.ago(one.by());
    }

    private static List<UUID> shown(Collection<YoungPerson> people, List<Morning> hubs) {
        Set<UUID> ids = new LinkedHashSet<>();
        people.forEach(one -> ids.add(one.id().value()));
        hubs.stream()
                .flatMap(morning -> morning.parts().stream())
                .flatMap(part -> part.names().stream())
                .forEach(name -> ids.add(name.who()));
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

    /** What is due first for each of them, in whichever record of theirs it stands. */
    private static Map<YoungPersonId, Due> next(List<Due> due, Map<YoungPersonId, YoungPerson> byId) {
        Map<YoungPersonId, Due> next = new HashMap<>();
        for (Due one : due) {
            YoungPerson person = person(one, byId);
            if (person != null) {
                next.putIfAbsent(person.id(), one);
            }
        }
        return next;
    }

    private static @Nullable YoungPerson person(Due one, Map<YoungPersonId, YoungPerson> byId) {
        return one.youngPerson() == null ? null : byId.get(one.youngPerson());
    }

    private static List<Line> lines(
            Page page,
            List<Due> due,
            Map<YoungPersonId, YoungPerson> byId,
            java.util.function.Predicate<LocalDate> when) {
        List<Line> lines = new ArrayList<>();
        for (Due one : due) {
            YoungPerson person = person(one, byId);
            boolean shown = person != null || one.youngPerson() == null;
            if (shown && when.test(one.by())) {
                lines.add(new Line(
                        one.title(page),
                        person == null ? null : person.wholeName(),
                        when(page, one),
                        one.link(),
                        one.by().isBefore(page.today()) && !isNotBack(one)));
            }
        }
        return lines;
    }
}
