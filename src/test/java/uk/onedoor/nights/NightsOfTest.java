package uk.onedoor.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.nights.NightFacts.Moved;
import uk.onedoor.nights.NightFacts.Stayed;
import uk.onedoor.nights.NightFacts.Support;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.HomeKinds;

class NightsOfTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final HubId HUB = new HubId(new UUID(1, 1));
    private static final Support ALL_YEAR = new Support(new UUID(2, 1), HUB, FIRST, null);

    private static Stayed stayed(LocalDate from, @Nullable LocalDate until, HomeOption option, boolean visit) {
        return stayed(from.atTime(18, 30).atZone(London.ZONE).toInstant(), until, option, visit);
    }

    private static Stayed stayed(Instant at, @Nullable LocalDate until, HomeOption option, boolean visit) {
        BedKind bed = option == HomeOption.HUB ? BedKind.RESIDENTIAL : null;
        HomeId home = new HomeId(new UUID(3, option.ordinal()));
        Slept slept = new Slept(null, NightKind.of(HomeKinds.of(option, bed)), home, bed, visit, Entry.PLANNED, false);
        return new Stayed(UUID.nameUUIDFromBytes((at + "" + option).getBytes()), at, London.day(at), until, slept);
    }

    private static NightFacts facts(Stayed... stays) {
        return new NightFacts(List.of(ALL_YEAR), List.of(stays), List.of());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static NightKind on(NightFacts facts, LocalDate night) {
        Slept slept = new NightsOf(facts).on(night);
        assertThat(slept).isNotNull();
        return slept.kind();
    }

    @Test
    void the_night_of_arrival_counts_and_that_of_the_day_of_leaving_does_not() {
        NightFacts facts = facts(stayed(day(5, 4), day(5, 6), HomeOption.HUB, false));
        assertThat(on(facts, day(5, 3))).isEqualTo(NightKind.UNKNOWN);
        assertThat(on(facts, day(5, 4))).isEqualTo(NightKind.HUB_BED);
        assertThat(on(facts, day(5, 5))).isEqualTo(NightKind.HUB_BED);
        assertThat(on(facts, day(5, 6))).isEqualTo(NightKind.UNKNOWN);
    }

    @Test
    void who_comes_after_midnight_comes_on_the_new_day() {
        Instant twenty_past_one = day(5, 4).atTime(1, 20).atZone(London.ZONE).toInstant();
        NightFacts facts = facts(stayed(twenty_past_one, null, HomeOption.HUB, false));
        assertThat(on(facts, day(5, 3))).isEqualTo(NightKind.UNKNOWN);
        assertThat(on(facts, day(5, 4))).isEqualTo(NightKind.HUB_BED);
    }

    @Test
    void a_weekend_with_a_foster_family_is_a_visit_and_the_bed_is_not_slept_in() {
        NightFacts facts = facts(
                stayed(day(5, 1), day(6, 1), HomeOption.HUB, false),
                stayed(day(5, 8), day(5, 10), HomeOption.COMMUNITY_FOSTER_FAMILY, true));
        assertThat(new NightsOf(facts).between(day(5, 1), day(5, 31)))
                .extracting(
                        Run::from,
                        Run::nights,
                        run -> run.slept().kind(),
                        run -> run.slept().visit())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day(5, 1), 7L, NightKind.HUB_BED, false),
                        org.assertj.core.groups.Tuple.tuple(day(5, 8), 2L, NightKind.HUB_FOSTER_FAMILY, true),
                        org.assertj.core.groups.Tuple.tuple(day(5, 10), 22L, NightKind.HUB_BED, false));
    }

    @Test
    void where_no_stay_tells_the_last_move_does_and_else_nobody() {
        Moved nan = new Moved(new UUID(4, 1), day(3, 1), Instant.EPOCH, NightKind.WITH_KIN);
        NightFacts facts = new NightFacts(
                List.of(ALL_YEAR), List.of(stayed(day(5, 4), day(5, 6), HomeOption.HUB, false)), List.of(nan));
        assertThat(on(facts, day(2, 28))).isEqualTo(NightKind.UNKNOWN);
        assertThat(on(facts, day(3, 1))).isEqualTo(NightKind.WITH_KIN);
        assertThat(on(facts, day(5, 5))).isEqualTo(NightKind.HUB_BED);
        assertThat(on(facts, day(5, 6))).isEqualTo(NightKind.WITH_KIN);
    }

    @Test
    void nights_before_they_came_to_us_and_after_support_ended_are_not_ours_to_tell() {
        Support spring = new Support(new UUID(2, 2), HUB, day(3, 10), day(4, 2));
        NightFacts facts = new NightFacts(List.of(spring), List.of(), List.of());
        assertThat(new NightsOf(facts).between(FIRST, LAST))
                .extracting(Run::from, Run::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day(3, 10), day(4, 1)),
                        org.assertj.core.groups.Tuple.tuple(day(4, 1), day(4, 2)));
    }

    @Test
    void the_nights_on_which_the_clocks_change_are_one_night_each() {
        for (LocalDate sunday : List.of(day(3, 29), day(10, 25))) {
            Instant before =
                    sunday.minusDays(1).atTime(23, 30).atZone(London.ZONE).toInstant();
            NightFacts facts = facts(stayed(before, sunday.plusDays(1), HomeOption.HUB, false));
            assertThat(new NightsOf(facts).between(sunday.minusDays(3), sunday.plusDays(3)))
                    .filteredOn(run -> run.slept().isBedNight())
                    .singleElement()
                    .extracting(Run::from, Run::nights)
                    .containsExactly(sunday.minusDays(1), 2L);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void each_night_stands_in_one_row_and_says_what_that_night_alone_would(long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < 200; i++) {
            NightsOf nights = new NightsOf(any(dice));
            Map<LocalDate, Slept> rows = new HashMap<>();
            for (Run run : nights.between(FIRST, LAST)) {
                run.from()
                        .datesUntil(run.until())
                        .forEach(night -> assertThat(rows.put(night, run.slept()))
                                .as("seed %d: %s twice", seed, night)
                                .isNull());
            }
            FIRST.datesUntil(LAST.plusDays(1))
                    .forEach(night -> assertThat(rows.get(night)).isEqualTo(nights.on(night)));
            assertThat(rows.keySet()).allMatch(night -> !night.isBefore(FIRST) && !night.isAfter(LAST));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void written_night_by_night_the_ledger_is_what_a_rebuild_makes_of_it(long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < 20; i++) {
            NightsOf nights = new NightsOf(any(dice));
            List<Run> stands = new ArrayList<>();
            for (LocalDate last = FIRST; !last.isAfter(LAST); last = last.plusDays(1 + dice.nextInt(9))) {
                stands = written(stands, nights.between(FIRST, last));
            }
            Changes again = Changes.none();
            again.add(new UUID(9, 9), nights.between(FIRST, LAST), written(stands, nights.between(FIRST, LAST)));
            assertThat(again).as("seed %d", seed).isEqualTo(Changes.none());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void facts_told_late_supersede_what_changed_and_nothing_else(long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<Run> before = new NightsOf(any(dice)).between(FIRST, LAST);
            List<Run> after = new NightsOf(any(dice)).between(FIRST, LAST);
            Changes changes = Changes.none();
            changes.add(new UUID(9, 9), after, before);
            assertThat(changes.putRight()).noneMatch(wrong -> after.contains(wrong.run()));
            assertThat(written(before, after)).containsExactlyInAnyOrderElementsOf(after);
        }
    }

    /** What stands after what has to change was changed. */
    private static List<Run> written(List<Run> stands, List<Run> told) {
        Changes changes = Changes.none();
        changes.add(new UUID(9, 9), told, stands);
        Map<LocalDate, Run> now = new HashMap<>();
        stands.forEach(run -> now.put(run.from(), run));
        changes.putRight()
                .forEach(wrong -> assertThat(now.remove(wrong.run().from())).isEqualTo(wrong.run()));
        changes.longer()
                .forEach(line ->
                        assertThat(now.put(line.run().from(), line.run())).isNotNull());
        changes.added()
                .forEach(line ->
                        assertThat(now.put(line.run().from(), line.run())).isNull());
        return new ArrayList<>(now.values());
    }

    private static NightFacts any(Random dice) {
        List<Support> support = new ArrayList<>();
        List<Stayed> stays = new ArrayList<>();
        List<Moved> moves = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            LocalDate from = FIRST.plusDays(dice.nextInt(420) - 30);
            support.add(new Support(new UUID(2, i), new HubId(new UUID(1, i)), from, end(dice, from, 200)));
        }
        for (int i = dice.nextInt(6); i > 0; i--) {
            LocalDate from = FIRST.plusDays(dice.nextInt(420) - 30);
            HomeOption option = HomeOption.values()[dice.nextInt(HomeOption.values().length)];
            Instant at = from.atTime(LocalTime.ofSecondOfDay(dice.nextInt(86_400)))
                    .atZone(London.ZONE)
                    .toInstant();
            stays.add(stayed(at, end(dice, from, 40), option, dice.nextBoolean()));
        }
        for (int i = dice.nextInt(5); i > 0; i--) {
            NightKind kind = NightKind.values()[dice.nextInt(NightKind.values().length - 1)];
            moves.add(new Moved(new UUID(4, i), FIRST.plusDays(dice.nextInt(420) - 30), Instant.EPOCH, kind));
        }
        return new NightFacts(support, stays, moves);
    }

    private static @Nullable LocalDate end(Random dice, LocalDate from, int most) {
        return dice.nextInt(4) == 0 ? null : from.plusDays(dice.nextInt(most));
    }
}
