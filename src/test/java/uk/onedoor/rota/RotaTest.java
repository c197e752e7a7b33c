package uk.onedoor.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.rota.OnTonight.Because;
import uk.onedoor.rota.OnTonight.On;
import uk.onedoor.rota.Shifts.Wanted;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Absences.Kind;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class RotaTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Rota rota;

    @Autowired
    Shifts shifts;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    private final HomeId rowan = new HomeId(Ids.next());
    private final HomeId marsh = new HomeId(Ids.next());
    private TestCouncil.Council council;
    private WorkerId nia;
    private LocalDate today;

    @BeforeEach
    void a_hub_and_a_family_of_it() {
        today = London.today(clock);
        council = councils.make();
        nia = council.joins("Nia Night", Role.RESIDENTIAL_WORKER, council.hub);
        LocalDate opened = LocalDate.of(2025, 1, 1);
        council.does(council.manager, () -> {
            homes.add(new Home(rowan, "Rowan House", HomeOption.HUB, council.hub, council.code, opened, null));
            homes.add(new Home(
                    marsh,
                    "Marsh family",
                    HomeOption.COMMUNITY_FOSTER_FAMILY,
                    council.hub,
                    council.code,
                    opened,
                    null));
        });
    }

    private Wanted wanted(ShiftKind kind, LocalDate day, @Nullable WorkerId worker, boolean anyway) {
        return new Wanted(Ids.next(), rowan, day, kind, kind.usual(), worker, anyway);
    }

    private UUID plan(ShiftKind kind, LocalDate day, @Nullable WorkerId worker) {
        Wanted wanted = wanted(kind, day, worker, false);
        council.does(council.manager, () -> shifts.plan(wanted));
        return wanted.id();
    }

    private OnTonight tonight(HomeId home) {
        return council.as(council.keyWorker, () -> rota.onTonight(home, today));
    }

    @Test
    void who_runs_the_hub_is_on_where_nobody_is_planned_and_then_who_is_on_call_and_then_the_night_staff() {
        assertThat(tonight(rowan).people())
                .extracting(On::worker, On::because)
                .containsExactly(tuple(council.manager, Because.RUNS_THE_HUB));
        plan(ShiftKind.ON_CALL, today, council.keyWorker);
        assertThat(tonight(rowan).people()).extracting(On::because).containsExactly(Because.ON_CALL);
        assertThat(tonight(marsh).people()).extracting(On::worker).containsExactly(council.keyWorker);
        plan(ShiftKind.WAKING_NIGHT, today, nia);
        assertThat(tonight(rowan).people())
                .extracting(On::worker, On::because)
                .containsExactly(tuple(nia, Because.PLANNED));
    }

    @Test
    void somebody_who_fell_ill_is_not_on_whatever_was_planned() {
        plan(ShiftKind.SLEEP_IN, today, nia);
        council.does(
                nia,
                () -> absences.keep(new Away(Ids.next(), nia, Kind.SICK, today, today.plusDays(2), null), Kind.SICK));
        assertThat(tonight(rowan).people()).extracting(On::worker).containsExactly(council.manager);
    }

    @Test
    void somebody_away_is_planned_only_when_it_is_said_that_they_come_all_the_same() {
        council.does(
                nia,
                () -> absences.keep(new Away(Ids.next(), nia, Kind.LEAVE, today, today.plusDays(3), null), Kind.LEAVE));
        refused("rota.worker.away", () -> shifts.plan(wanted(ShiftKind.LATE, today.plusDays(1), nia, false)));
        council.does(council.manager, () -> shifts.plan(wanted(ShiftKind.LATE, today.plusDays(1), nia, true)));
    }

    @Test
    void nobody_is_in_two_places_unless_it_is_said_that_they_come_all_the_same() {
        plan(ShiftKind.WAKING_NIGHT, today, nia);
        refused("rota.worker.elsewhere", () -> shifts.plan(wanted(ShiftKind.EARLY, today.plusDays(1), nia, false)));
        council.does(council.manager, () -> shifts.plan(wanted(ShiftKind.ON_CALL, today.plusDays(1), nia, false)));
    }

    @Test
    void what_was_worked_stands_beside_the_plan_and_never_over_it() {
        ShiftId planned = new ShiftId(plan(ShiftKind.DAY, today, nia));
        Hours midnight = new Hours(LocalTime.MIDNIGHT, LocalTime.of(8, 0));
        council.does(
                council.keyWorker,
                () -> shifts.work(
                        new Worked(Ids.next(), rowan, today, ShiftKind.DAY, midnight, council.keyWorker, planned)));
        assertThat(council.as(nia, () -> shifts.get(planned)).worker()).isEqualTo(nia);
        assertThat(council.as(nia, () -> shifts.worked(today, today)))
                .extracting(Worked::worker)
                .containsExactly(council.keyWorker);
    }

    @Test
    void a_worker_writes_down_their_own_shift_and_nobody_elses() {
        Hours early = new Hours(LocalTime.MIDNIGHT, LocalTime.of(8, 0));
        assertThatThrownBy(() -> council.does(
                        council.keyWorker,
                        () -> shifts.work(new Worked(Ids.next(), rowan, today, ShiftKind.EARLY, early, nia, null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        council.does(nia, () -> shifts.plan(wanted(ShiftKind.EARLY, today, council.keyWorker, false))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void last_week_is_copied_once_and_who_is_away_is_copied_and_shown() {
        LocalDate monday = today.with(DayOfWeek.MONDAY).plusWeeks(1);
        plan(ShiftKind.EARLY, monday, nia);
        plan(ShiftKind.WAKING_NIGHT, monday.plusDays(6), null);
        int first = council.as(council.manager, () -> shifts.copyLastWeek(rowan, monday.plusWeeks(1)));
        int again = council.as(council.manager, () -> shifts.copyLastWeek(rowan, monday.plusWeeks(1)));
        assertThat(first).isEqualTo(2);
        assertThat(again).isZero();
    }

    @Test
    void another_council_sees_none_of_it() {
        plan(ShiftKind.WAKING_NIGHT, today, nia);
        TestCouncil.Council other = councils.make();
        assertThat(other.as(other.manager, () -> shifts.planned(today, today))).isEmpty();
        assertThatThrownBy(() -> other.as(other.manager, () -> rota.onTonight(rowan, today)))
                .isInstanceOf(NotFound.class);
    }

    private void refused(String key, Runnable work) {
        assertThatThrownBy(() -> council.does(council.manager, work))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
