package uk.onedoor.diary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.diary.DiaryRows.Of;
import uk.onedoor.diary.DiaryRows.Row;
import uk.onedoor.diary.DiaryShown.OneWait;
import uk.onedoor.diary.DiaryShown.TheirWaits;
import uk.onedoor.diary.DiaryShown.Waiting;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Fills the pages of what is waited for. */
@Component
class WaitPages {

    private final Waits waits;
    private final PlanReach reach;
    private final People people;
    private final DiaryRows rows;
    private final Audit audit;

    WaitPages(Waits waits, PlanReach reach, People people, DiaryRows rows, Audit audit) {
        this.waits = waits;
        this.reach = reach;
        this.people = people;
        this.rows = rows;
        this.audit = audit;
    }

    TheirWaits list(YoungPersonId id, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            return new TheirWaits(opened.person(), opened.at(), opened.mayWrite(), lines(page, waits.of(id)));
        });
    }

    OneWait one(YoungPersonId id, UUID wait, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            Wait found = waits.get(wait);
            if (!opened.records().contains(found.youngPerson().value()) || !opened.mayWrite()) {
                throw new NotFound("wait " + wait);
            }
            return new OneWait(opened.person(), opened.at(), line(page, found, null));
        });
    }

    /** Who has waited longest for what, of those the viewer may see: also for a call, and for what was promised. */
    List<Waiting> longest(Page page) {
        return audit.page(() -> {
            List<Wait> asked = waits.longest();
            List<Row> rest = rows.waitedFor(page.today());
            Map<YoungPersonId, YoungPerson> who = people.find(Stream.concat(
                            asked.stream().map(Wait::youngPerson), rest.stream().map(Row::youngPerson))
                    .distinct()
                    .toList());
            audit.shown(who.keySet().stream().map(YoungPersonId::value).toList());
            return Stream.concat(
                            asked.stream()
                                    .filter(one -> who.containsKey(one.youngPerson()))
                                    .map(one ->
                                            new Since(one.askedOn(), line(page, one, name(who, one.youngPerson())))),
                            rest.stream()
                                    .filter(one -> who.containsKey(one.youngPerson()))
                                    .map(one -> new Since(
                                            page.day(one.since()), line(page, one, name(who, one.youngPerson())))))
                    .sorted(Comparator.comparing(Since::on))
                    .map(Since::line)
                    .toList();
        });
    }

    /** A line and since when it waits. */
    private record Since(LocalDate on, Waiting line) {}

    private static String name(Map<YoungPersonId, YoungPerson> who, YoungPersonId id) {
        return Objects.requireNonNull(who.get(id)).wholeName();
    }

    private static Waiting line(Page page, Row row, String name) {
        boolean call = row.of() == Of.CALL;
        LocalDate since = page.day(row.since());
        return new Waiting(
                row.id(),
                name,
                "/young-people/" + row.youngPerson() + (call ? "/calls/" : "/who-does-what/") + row.id(),
                page.t(call ? "diary.wait.call" : "diary.wait.promise"),
                Objects.requireNonNullElse(row.name(), name),
                call ? null : row.words(),
                page.t(call ? "diary.wait.since" : "diary.wait.promised", page.date(since)),
                page.n("diary.wait.days", ChronoUnit.DAYS.between(since, page.today())),
                null,
                null);
    }

    static List<Waiting> lines(Page page, List<Wait> waits) {
        return waits.stream().map(one -> line(page, one, null)).toList();
    }

    private static Waiting line(Page page, Wait one, @Nullable String name) {
        return new Waiting(
                one.id(),
                name,
                "/young-people/" + one.youngPerson() + "/waits/" + one.id(),
                page.name(one.what()),
                one.ofWhom(),
                one.words(),
                page.t("diary.wait.since", page.date(one.askedOn())),
                page.n(one.isOpen() ? "diary.wait.days" : "diary.wait.lasted", one.days(page.today())),
                one.endedHow() == null || one.endedOn() == null
                        ? null
                        : page.t("diary.wait.end." + one.endedHow().name(), page.date(one.endedOn())),
                one.endedBecause());
    }
}
