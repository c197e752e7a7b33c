package uk.onedoor.diary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.onedoor.diary.DiaryShown.Entry;
import uk.onedoor.diary.DiaryShown.Join;
import uk.onedoor.diary.DiaryShown.Theirs;
import uk.onedoor.diary.Joining.Proposal;
import uk.onedoor.diary.Joining.Visit;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Fills one young person's diary: what is to come and what was, and which visits could be one. */
@Component
class TheirDiaryPages {

    private static final int WEEKS_BACK = 8;

    private final Diary diary;
    private final Allocations allocations;
    private final PlanReach reach;
    private final Audit audit;

    TheirDiaryPages(Diary diary, Allocations allocations, PlanReach reach, Audit audit) {
        this.diary = diary;
        this.allocations = allocations;
        this.reach = reach;
        this.audit = audit;
    }

    Theirs list(YoungPersonId id, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            YoungPerson person = opened.person();
            List<Appointment> all = diary.of(id, page.today().minusWeeks(WEEKS_BACK));
            List<Entry> entries = DiaryPages.entries(page, all, Map.of());
            boolean may = opened.mayWrite();
            return new Theirs(
                    person,
                    opened.at(),
                    may,
                    entries.stream().filter(one -> isToCome(page, one)).toList(),
                    entries.stream().filter(one -> !isToCome(page, one)).toList(),
                    may ? joins(page, person, all) : List.of(),
                    may ? workers(id, page) : List.of());
        });
    }

    /** One entry, and whose page it is on. */
    DiaryShown.OneEntry one(YoungPersonId id, UUID appointment, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            Appointment found = diary.get(appointment);
            if (!opened.records().contains(found.youngPerson().value())) {
                throw new NotFound("appointment " + appointment);
            }
            List<Appointment> that = diary.of(id, page.day(found.startsAt()).minusDays(60)).stream()
                    .filter(one -> one.id().equals(appointment) || appointment.equals(one.joinedTo()))
                    .toList();
            return new DiaryShown.OneEntry(
                    opened.person(),
                    opened.at(),
                    opened.mayWrite(),
                    found,
                    DiaryPages.entries(page, that, Map.of()).get(0));
        });
    }

    private static boolean isToCome(Page page, Entry one) {
        return one.ended() == null && (!one.on().isBefore(page.today()) || one.gone());
    }

    private List<Join> joins(Page page, YoungPerson person, List<Appointment> all) {
        Map<UUID, Appointment> byId = all.stream().collect(Collectors.toMap(Appointment::id, one -> one));
        return diary.among(all).stream()
                .map(proposal -> join(page, person, proposal, byId))
                .toList();
    }

    private static Join join(Page page, YoungPerson person, Proposal proposal, Map<UUID, Appointment> byId) {
        List<Appointment> visits = proposal.visits().stream()
                .map(Visit::id)
                .map(byId::get)
                .map(Objects::requireNonNull)
                .toList();
        LocalDate from = proposal.from();
        LocalDate to = proposal.to();
        String days = from.equals(to)
                ? page.t("diary.join.on", page.date(from))
                : page.t("diary.join.between", page.date(from), page.date(to));
        String why = page.t("diary.join.why", names(page, visits), person.nameUsed(), days);
        return new Join(
                why,
                visits.stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                page.t("diary.join.visit", one.with(), page.moment(one.startsAt())),
                                one.whatFor()))
                        .toList(),
                visits.stream().map(one -> one.id().toString()).toList(),
                page.n("diary.join.saves", visits.size()));
    }

    /** "Priya (school), Sam (visit) and you all"; the viewer last. */
    private static String names(Page page, List<Appointment> visits) {
        UUID me = Objects.requireNonNull(page.viewer()).account();
        Map<Boolean, List<Appointment>> mine = visits.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.worker() != null && one.worker().value().equals(me)));
        List<String> names = mine.getOrDefault(false, List.of()).stream()
                .map(one -> page.t("diary.join.name", one.with(), page.name(one.kind())))
                .collect(Collectors.toList());
        if (!mine.getOrDefault(true, List.of()).isEmpty()) {
            names.add(page.t("diary.join.you"));
        }
        String last = names.remove(names.size() - 1);
        return names.isEmpty() ? last : page.t("diary.join.and", String.join(", ", names), last);
    }

    private List<Choice> workers(YoungPersonId id, Page page) {
        Map<String, Choice> workers = new LinkedHashMap<>();
        for (Allocation part : allocations.team(id)) {
            String value = part.worker().toString();
            workers.putIfAbsent(value, new Choice(value, part.workerName() + ", " + page.name(part.part())));
        }
        var viewer = Objects.requireNonNull(page.viewer());
        workers.putIfAbsent(
                viewer.account().toString(), new Choice(viewer.account().toString(), viewer.name()));
        return List.copyOf(workers.values());
    }
}
