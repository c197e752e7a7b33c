package uk.onedoor.demo;

import static uk.onedoor.demo.DiaryScribe.hour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.diary.Appointment;
import uk.onedoor.diary.AppointmentKind;
import uk.onedoor.diary.Diary;
import uk.onedoor.diary.Holder;
import uk.onedoor.diary.NewPromise;
import uk.onedoor.diary.PartHeld;
import uk.onedoor.diary.Promise;
import uk.onedoor.diary.Promises;
import uk.onedoor.diary.Wait;
import uk.onedoor.diary.WaitEnd;
import uk.onedoor.diary.Waits;
import uk.onedoor.diary.WaitsFor;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.MyYoungPeople;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;

/** What the team around some young people of the town promises, plans and waits for in one week, and what became of it. */
@Component
@ConditionalOnProperty("onedoor.demo")
class DiaryWeek {

    private static final int PEOPLE_A_WEEK = 2;
    private static final int JOINED_EVERY = 3;
    private static final int WAIT_EVERY = 5;
    private static final Set<AppointmentKind> JOINABLE =
            Set.of(AppointmentKind.VISIT, AppointmentKind.SCHOOL, AppointmentKind.MEETING);
    private static final int FORGOTTEN_EVERY = 4;
    private static final int REMINDED_DAYS = 10;
    private static final int WAITED_LONG = 60;

    private final Promises promises;
    private final Diary diary;
    private final Waits waits;
    private final Beside beside;
    /** Those somebody promised something that is still to come; read anew after each start. */
    private final Set<YoungPersonId> promised = new LinkedHashSet<>();

    DiaryWeek(Promises promises, Diary diary, Waits waits, Beside beside) {
        this.promises = promises;
        this.diary = diary;
        this.waits = waits;
        this.beside = beside;
    }

    /** Who is beside whom. */
    @Component
    @ConditionalOnProperty("onedoor.demo")
    record Beside(MyYoungPeople everybody, Allocations allocations, Network network) {

        List<YoungPersonId> withUs() {
            return everybody.now().stream().map(one -> one.person().id()).toList();
        }
    }

    /** Those whose week this is, in turn, with their team; nobody without one. */
    Map<YoungPersonId, List<Allocation>> people(int number) {
        List<YoungPersonId> all = beside.withUs();
        Map<YoungPersonId, List<Allocation>> chosen = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(PEOPLE_A_WEEK, all.size()); i++) {
            YoungPersonId who = all.get((number * PEOPLE_A_WEEK + i) % all.size());
            List<Allocation> team = beside.allocations().team(who);
            if (!team.isEmpty()) {
                chosen.put(who, team);
            }
        }
        return chosen;
    }

    void promise(YoungPersonId who, List<Allocation> team, LocalDate day, int number) {
        promised.add(who);
        write(who, NewPromise.By.worker(team.get(0).worker()), "Ring the college about the place", day.plusDays(3));
        write(who, NewPromise.By.agency("Jo at the housing team"), "Send the form again", day.plusDays(4));
        if (number % 2 == 0) {
            write(who, NewPromise.By.youngPerson(), "Bring the letter from the bank", day.plusDays(5));
        }
        boolean held = promises.of(who).stream().anyMatch(one -> one.part() != null && one.isOpen());
        if (!held) {
            beside.network().of(who).stream()
                    .filter(one -> one.around().circle() == Circle.FAMILY
                            && one.around().until() == null)
                    .findFirst()
                    .ifPresent(nan -> promises.write(new NewPromise(
                            Ids.next(),
                            who,
                            NewPromise.By.family(nan.id()),
                            PartHeld.MORNINGS,
                            "Up in time and to the bus, every school day",
                            null)));
        }
    }

    private void write(YoungPersonId who, NewPromise.By by, String words, LocalDate on) {
        promises.write(new NewPromise(Ids.next(), who, by, null, words, on));
    }

    /** Different people plan to see them in the week after next. */
    void visits(YoungPersonId who, List<Allocation> team, LocalDate day) {
        List<String> what = List.of("Tea, and how the week was", "The school forms", "What changes in January");
        List<AppointmentKind> kinds = List.of(AppointmentKind.VISIT, AppointmentKind.SCHOOL, AppointmentKind.MEETING);
        List<UUID> seen = new ArrayList<>();
        for (Allocation part : team) {
            if (seen.size() < what.size() && !seen.contains(part.worker().value())) {
                int turn = seen.size();
                diary.plan(hour(
                        who, kinds.get(turn), part.worker(), null, what.get(turn), day.plusDays(9L + turn), 15 + turn));
                seen.add(part.worker().value());
            }
        }
        diary.plan(hour(who, AppointmentKind.VISIT, null, "Jo from housing", "The housing form", day.plusDays(12), 14));
    }

    /** Time out with the key worker for one more, and now and then something new to wait for. */
    void outAndWaiting(int number, LocalDate day) {
        List<YoungPersonId> all = beside.withUs();
        if (all.isEmpty()) {
            return;
        }
        YoungPersonId who = all.get((number * 7) % all.size());
        beside.allocations()
                .keyWorker(who)
                .ifPresent(part -> diary.plan(
                        hour(who, AppointmentKind.ACTIVITY, part.worker(), null, "Climbing", day.plusDays(13), 11)));
        if (number % WAIT_EVERY == 0) {
            WaitsFor what = List.of(WaitsFor.HOUSING, WaitsFor.MENTAL_HEALTH, WaitsFor.SCHOOL_PLACE)
                    .get(number / WAIT_EVERY % 3);
            waits.begin(new Wait(
                    Ids.next(), who, what, "The council's team for it", null, day.minusDays(3), null, null, null));
        }
        waits.longest().stream()
                .filter(one -> one.days(day) > WAITED_LONG && number % 2 == 0)
                .limit(1)
                .forEach(one -> waits.end(one.id(), WaitEnd.STARTED, day, null));
    }

    /** The week that ends: most of it happened, some promises were kept and some have not been yet. */
    void close(LocalDate day) {
        List<Appointment> open = diary.between(day.minusDays(7), day.plusDays(1)).stream()
                .filter(one -> one.isOpen() && one.joinedTo() == null)
                .toList();
        if (day.toEpochDay() / 7 % JOINED_EVERY == 0) {
            join(open);
        }
        int turn = 0;
        for (Appointment one : open) {
            if (diary.get(one.id()).isOpen()) {
                if (++turn % 6 == 0) {
                    diary.didNot(one.id(), "It snowed, and the buses stood still");
                } else {
                    diary.happened(one.id());
                }
            }
        }
        if (promised.isEmpty()) {
            promised.addAll(beside.withUs());
        }
        promised.removeIf(who -> keepPromises(who, day));
    }

    /** Keeps what was promised them; true when nothing is to come any more. */
    private boolean keepPromises(YoungPersonId who, LocalDate day) {
        boolean allKept = true;
        for (Promise one : promises.of(who)) {
            if (isKept(one, day)) {
                promises.keep(one.id(), day.minusDays(1), null);
            } else if (one.isOpen() && one.part() == null) {
                allKept = false;
            }
        }
        return allKept;
    }

    /** The first visit of one young person did the work of the others. */
    private void join(List<Appointment> open) {
        YoungPersonId who = open.isEmpty() ? null : open.get(0).youngPerson();
        List<UUID> theirs = open.stream()
                .filter(one -> one.youngPerson().equals(who) && JOINABLE.contains(one.kind()))
                .map(Appointment::id)
                .toList();
        if (theirs.size() > 1) {
            diary.join(Objects.requireNonNull(who), theirs.get(0), theirs);
        }
    }

    /** Now and then somebody of another agency comes back to us only when they are reminded. */
    private static boolean isKept(Promise one, LocalDate day) {
        return one.isOverdue(day)
                && (one.holder() != Holder.AGENCY
                        || day.toEpochDay() / 7 % FORGOTTEN_EVERY != 0
                        || one.isOverdue(day.minusDays(REMINDED_DAYS)));
    }
}
