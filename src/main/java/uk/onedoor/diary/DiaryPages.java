package uk.onedoor.diary;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.diary.DiaryShown.Could;
import uk.onedoor.diary.DiaryShown.Day;
import uk.onedoor.diary.DiaryShown.Entry;
import uk.onedoor.diary.Joining.Proposal;
import uk.onedoor.keywork.MyYoungPeople;
import uk.onedoor.keywork.MyYoungPeople.Standing;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Fills the pages of the diary: a week by day, one young person's entries, and which visits could be one. */
@Component
class DiaryPages {

    private final Diary diary;
    private final People people;
    private final MyYoungPeople mine;
    private final Audit audit;

    DiaryPages(Diary diary, People people, MyYoungPeople mine, Audit audit) {
        this.diary = diary;
        this.people = people;
        this.mine = mine;
        this.audit = audit;
    }

    /** The Monday of a week. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A week of everybody the viewer may see, or of their own young people and visits alone. */
    DiaryShown.Week week(Page page, LocalDate monday, boolean onlyMine) {
        Viewer viewer = Objects.requireNonNull(page.viewer());
        return audit.page(() -> {
            List<Appointment> all = diary.between(monday, monday.plusWeeks(1));
            List<Proposal> proposals = diary.proposals();
            if (onlyMine) {
                Map<UUID, UUID> joined = people.joined();
                List<UUID> near = mine.now().stream()
                        .filter(one -> one.standing() != Standing.HUB)
                        .map(one -> one.person().id().value())
                        .toList();
                all = all.stream()
                        .filter(one -> near.contains(kept(one.youngPerson(), joined)) || isFor(one, viewer))
                        .toList();
                proposals = proposals.stream()
                        .filter(one -> near.contains(one.youngPerson().value()))
                        .toList();
            }
            Map<YoungPersonId, YoungPerson> who = new HashMap<>(people.find(
                    all.stream().map(Appointment::youngPerson).distinct().toList()));
            who.putAll(people.find(
                    proposals.stream().map(Proposal::youngPerson).distinct().toList()));
            audit.shown(who.keySet().stream().map(YoungPersonId::value).toList());
            return new DiaryShown.Week(days(page, monday, all, who), could(page, proposals, who));
        });
    }

    private static UUID kept(YoungPersonId record, Map<UUID, UUID> joined) {
        return joined.getOrDefault(record.value(), record.value());
    }

    private static boolean isFor(Appointment one, Viewer viewer) {
        return one.worker() != null && one.worker().value().equals(viewer.account());
    }

    private static List<Day> days(
            Page page, LocalDate monday, List<Appointment> all, Map<YoungPersonId, YoungPerson> who) {
        Map<LocalDate, List<Entry>> days = new LinkedHashMap<>();
        for (int day = 0; day < 7; day++) {
            days.put(monday.plusDays(day), new ArrayList<>());
        }
        entries(page, all, who)
                .forEach(entry ->
                        days.getOrDefault(entry.on(), new ArrayList<>()).add(entry));
        return days.entrySet().stream()
                .map(day -> new Day(page.date(day.getKey()), day.getKey().equals(page.today()), day.getValue()))
                .toList();
    }

    /** Each that stands by itself, with what it does the work of. */
    static List<Entry> entries(Page page, List<Appointment> all, Map<YoungPersonId, YoungPerson> who) {
        Map<UUID, List<Appointment>> joined = new HashMap<>();
        all.stream()
                .filter(one -> one.joinedTo() != null)
                .forEach(one -> joined.computeIfAbsent(one.joinedTo(), any -> new ArrayList<>())
                        .add(one));
        List<UUID> hosts = all.stream().map(Appointment::id).toList();
        return all.stream()
                .filter(one -> one.joinedTo() == null || !hosts.contains(one.joinedTo()))
                .map(one -> entry(page, one, joined.getOrDefault(one.id(), List.of()), who.get(one.youngPerson())))
                .toList();
    }

    private static Entry entry(Page page, Appointment one, List<Appointment> joined, @Nullable YoungPerson person) {
        Instant ends = one.startsAt().plus(Duration.ofMinutes(one.minutes()));
        LocalDate on = page.day(one.startsAt());
        List<String> also = joined.stream()
                .map(other -> page.t("diary.entry.also", other.whatFor(), other.with()))
                .toList();
        String ended = one.endedHow() == null ? null : page.name(one.endedHow());
        boolean gone = one.isOpen() && one.startsAt().isBefore(page.clock().instant());
        return new Entry(
                one.id(),
                on,
                page.date(on),
                page.t("diary.entry.time", time(page, one.startsAt()), time(page, ends)),
                page.name(one.kind()),
                person == null ? null : person.wholeName(),
                "/young-people/" + one.youngPerson() + "/diary/" + one.id(),
                one.with(),
                one.whatFor(),
                one.where(),
                one.alone(),
                also,
                also.isEmpty() ? null : page.n("diary.join.saved", also.size() + 1L),
                ended,
                one.endedBecause(),
                gone);
    }

    private static String time(Page page, Instant at) {
        String moment = page.moment(at);
        return moment.substring(moment.lastIndexOf(' ') + 1);
    }

    /** Which visits could be one, and why, in words. */
    static List<Could> could(Page page, List<Proposal> proposals, Map<YoungPersonId, YoungPerson> who) {
        return proposals.stream()
                .filter(one -> who.containsKey(one.youngPerson()))
                .map(one -> new Could(
                        page.t(
                                "diary.join.could",
                                one.visits().size(),
                                Objects.requireNonNull(who.get(one.youngPerson()))
                                        .wholeName(),
                                page.date(one.from()),
                                page.date(one.to())),
                        "/young-people/" + one.youngPerson() + "/diary"))
                .toList();
    }
}
