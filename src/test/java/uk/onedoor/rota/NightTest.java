package uk.onedoor.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.access.Role;
import uk.onedoor.rota.OnTonight.Because;
import uk.onedoor.rota.OnTonight.On;
import uk.onedoor.rota.Shift.Plan;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

class NightTest {

    private static final LocalDate FORWARD = LocalDate.of(2026, 3, 28);
    private static final LocalDate BACK = LocalDate.of(2026, 10, 24);
    private static final HubId HUB = new HubId(new UUID(1, 1));
    private static final Home ROWAN = home(1);
    private static final Home MARSH = home(2);
    private static final Set<HomeId> BOTH = Set.of(ROWAN.id(), MARSH.id());

    private static Home home(int number) {
        HomeId id = new HomeId(new UUID(2, number));
        return new Home(id, "Home " + number, HomeOption.HUB, HUB, "E06000001", LocalDate.of(2025, 1, 1), null);
    }

    private static WorkerId worker(int number) {
        return new WorkerId(new UUID(3, number));
    }

    private static Presence here(int number, Role role, List<Away> away) {
        Worker one = new Worker(
                worker(number),
                "Worker " + number,
                Set.of(role),
                Set.of(HUB),
                null,
                null,
                List.of(),
                List.of(),
                0,
                null,
                false);
        return new Presence(one, null, away);
    }

    private static Colleagues everybodyHere() {
        return new Colleagues(
                List.of(
                        here(0, Role.HUB_MANAGER, List.of()),
                        here(1, Role.RESIDENTIAL_WORKER, List.of()),
                        here(2, Role.RESIDENTIAL_WORKER, List.of())),
                Map.of());
    }

    private static Shift shift(Home home, LocalDate day, ShiftKind kind, @Nullable WorkerId worker) {
        Plan plan = new Plan(new UUID(4, 4), Instant.EPOCH);
        return new Shift(new ShiftId(UUID.randomUUID()), home.id(), day, kind, kind.usual(), worker, plan);
    }

    @Test
    void on_both_nights_the_clocks_change_the_night_staff_are_on_and_nobody_of_the_nights_beside() {
        for (LocalDate night : List.of(FORWARD, BACK)) {
            List<Shift> planned = List.of(
                    shift(ROWAN, night.minusDays(1), ShiftKind.WAKING_NIGHT, worker(2)),
                    shift(ROWAN, night, ShiftKind.WAKING_NIGHT, worker(1)),
                    shift(ROWAN, night.plusDays(1), ShiftKind.WAKING_NIGHT, worker(2)));
            OnTonight on = new Night(night, planned, List.of(), everybodyHere()).in(ROWAN, BOTH);
            assertThat(on.people()).extracting(On::worker).containsExactly(worker(1));
            assertThat(on.isSomebodyThere()).isTrue();
        }
    }

    @Test
    void who_really_came_is_on_and_not_who_was_planned() {
        Shift planned = shift(ROWAN, BACK, ShiftKind.SLEEP_IN, worker(1));
        Worked came = new Worked(
                UUID.randomUUID(), ROWAN.id(), BACK, planned.kind(), planned.hours(), worker(2), planned.id());
        OnTonight on = new Night(BACK, List.of(planned), List.of(came), everybodyHere()).in(ROWAN, BOTH);
        assertThat(on.people()).extracting(On::worker).containsExactly(worker(2));
        assertThat(on.people()).extracting(On::because).containsExactly(Because.WORKED);
    }

    @Test
    void a_family_without_a_rota_has_who_is_on_call_for_its_hub() {
        List<Shift> planned = List.of(
                shift(ROWAN, BACK, ShiftKind.WAKING_NIGHT, worker(1)),
                shift(ROWAN, BACK, ShiftKind.ON_CALL, worker(2)));
        OnTonight on = new Night(BACK, planned, List.of(), everybodyHere()).in(MARSH, BOTH);
        assertThat(on.people()).extracting(On::worker).containsExactly(worker(2));
        assertThat(on.isSomebodyThere()).isFalse();
    }

    @Test
    void who_runs_the_hub_is_named_even_when_everybody_is_away() {
        Away away = new Away(UUID.randomUUID(), worker(0), null, BACK.minusDays(3), null, null);
        Colleagues all = new Colleagues(List.of(here(0, Role.HUB_MANAGER, List.of(away))), Map.of());
        OnTonight on = new Night(BACK, List.of(), List.of(), all).in(ROWAN, BOTH);
        assertThat(on.people()).extracting(On::because).containsExactly(Because.RUNS_THE_HUB);
    }

    @Test
    void whatever_is_planned_and_whoever_is_away_somebody_is_on_and_it_is_said_why() {
        Random any = new Random(20261025);
        for (int turn = 0; turn < 2_000; turn++) {
            LocalDate night = BACK.plusDays(any.nextInt(400) - 200L);
            OnTonight on = new Night(night, planned(any, night), List.of(), some(any, night)).in(ROWAN, BOTH);
            assertThat(on.people()).isNotEmpty().allSatisfy(one -> {
                assertThat(one.name()).isNotBlank();
                assertThat(one.kind() == null).isEqualTo(one.because() == Because.RUNS_THE_HUB);
            });
        }
    }

    private static List<Shift> planned(Random any, LocalDate night) {
        List<Shift> planned = new ArrayList<>();
        for (int i = any.nextInt(5); i > 0; i--) {
            ShiftKind kind = ShiftKind.values()[any.nextInt(ShiftKind.values().length)];
            WorkerId who = any.nextInt(4) == 0 ? null : worker(any.nextInt(5));
            planned.add(shift(any.nextBoolean() ? ROWAN : MARSH, night.plusDays(any.nextInt(3) - 1L), kind, who));
        }
        return planned;
    }

    private static Colleagues some(Random any, LocalDate night) {
        List<Presence> present = IntStream.rangeClosed(0, any.nextInt(4))
                .mapToObj(number -> {
                    Away away = new Away(UUID.randomUUID(), worker(number), null, night.minusDays(1), null, null);
                    Role role = any.nextBoolean() ? Role.HUB_MANAGER : Role.RESIDENTIAL_WORKER;
                    return here(number, role, any.nextBoolean() ? List.of(away) : List.of());
                })
                .toList();
        return new Colleagues(present, Map.of());
    }

    @Test
    void a_day_is_filled_from_midnight_to_midnight_or_its_gaps_are_told() {
        List<Shift> planned = List.of(
                shift(ROWAN, BACK.minusDays(1), ShiftKind.WAKING_NIGHT, worker(1)),
                shift(ROWAN, BACK, ShiftKind.EARLY, worker(2)),
                shift(ROWAN, BACK, ShiftKind.ON_CALL, worker(2)));
        List<Gap> gaps = Gap.of(BACK, Cover.of(planned, List.of(), everybodyHere()));
        assertThat(gaps)
                .containsExactly(new Gap(
                        BACK.atTime(LocalTime.of(15, 0)), BACK.plusDays(1).atStartOfDay()));
        assertThat(Gap.of(BACK.plusDays(5), List.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.isWholeDay()).isTrue());
    }
}
