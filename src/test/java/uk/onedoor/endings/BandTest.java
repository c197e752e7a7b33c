package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Band USUAL = new Band(25, 60);

    private static Band.Level level(int days, int minutes) {
        return new Band.Level(DAY.plusDays(days), minutes);
    }

    @Test
    void a_quarter_less_each_month_is_slow_enough() {
        LocalDate month = DAY.plusMonths(1);
        assertThat(USUAL.in(List.of(
                        level(0, 480),
                        new Band.Level(month, 360),
                        new Band.Level(month.plusMonths(1), 270),
                        new Band.Level(month.plusMonths(2), 203))))
                .isEmpty();
    }

    @Test
    void half_at_once_is_too_much_and_how_much_and_what_would_not_be_is_told() {
        assertThat(USUAL.in(List.of(level(0, 480), level(40, 240))))
                .containsExactly(new Band.Abrupt(DAY.plusDays(40), 480, 240, 50, 360));
    }

    @Test
    void small_steps_one_after_the_other_within_a_month_count_together() {
        assertThat(USUAL.in(List.of(level(0, 480), level(40, 400), level(50, 330))))
                .singleElement()
                .satisfies(abrupt -> assertThat(abrupt.on()).isEqualTo(DAY.plusDays(50)));
    }

    @Test
    void what_is_little_already_may_end() {
        assertThat(USUAL.in(List.of(level(0, 60), level(7, 0)))).isEmpty();
        assertThat(USUAL.in(List.of(level(0, 61), level(7, 0)))).hasSize(1);
    }

    @Test
    void more_is_never_too_much() {
        assertThat(USUAL.in(List.of(level(0, 100), level(1, 900)))).isEmpty();
    }

    @RepeatedTest(60)
    void what_is_too_much_is_what_somebody_finds_who_looks_at_every_day(RepetitionInfo seed) {
        Random dice = new Random(seed.getCurrentRepetition());
        Band band = new Band(1 + dice.nextInt(100), dice.nextInt(200));
        List<Band.Level> plan = plan(dice);
        assertThat(band.in(plan).stream().map(Band.Abrupt::on).collect(Collectors.toSet()))
                .isEqualTo(dayByDay(band, plan));
    }

    @RepeatedTest(60)
    void the_nearest_is_slow_enough_and_never_less_than_was_asked_for(RepetitionInfo seed) {
        Random dice = new Random(seed.getCurrentRepetition());
        Band band = new Band(1 + dice.nextInt(90), dice.nextInt(100));
        Map<SupportKind, Integer> before = minutes(dice, 900);
        Map<SupportKind, Integer> asked = minutes(dice, 120);
        List<Band.Level> plan = List.of(level(0, Band.total(before)), level(10, Band.total(asked)));
        for (Band.Abrupt abrupt : band.in(plan)) {
            Map<SupportKind, Integer> nearest = Band.nearest(before, asked, abrupt);
            assertThat(band.in(List.of(plan.get(0), level(10, Band.total(nearest)))))
                    .isEmpty();
            for (SupportKind kind : SupportKind.values()) {
                assertThat(nearest.get(kind)).isGreaterThanOrEqualTo(asked.getOrDefault(kind, 0));
                assertThat(nearest.get(kind))
                        .isLessThanOrEqualTo(Math.max(before.getOrDefault(kind, 0), asked.getOrDefault(kind, 0)));
            }
        }
    }

    private static List<Band.Level> plan(Random dice) {
        List<Band.Level> plan = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < 2 + dice.nextInt(8); i++) {
            plan.add(level(day, 15 * dice.nextInt(40)));
            day += 1 + dice.nextInt(50);
        }
        return plan;
    }

    /** The same rule said day by day: how much there was on each day of the month before a step. */
    private static Set<LocalDate> dayByDay(Band band, List<Band.Level> plan) {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(600)); day = day.plusDays(1)) {
            LocalDate on = day;
            plan.stream().filter(level -> !level.from().isAfter(on)).forEach(level -> days.put(on, level.minutes()));
        }
        return plan.stream()
                .skip(1)
                .filter(step -> {
                    int highest = step.from()
                            .minusMonths(1)
                            .datesUntil(step.from())
                            .mapToInt(day -> days.getOrDefault(day, 0))
                            .max()
                            .orElse(0);
                    return highest > band.floorMinutes()
                            && 100L * step.minutes() < (long) highest * (100 - band.mostLessPercent());
                })
                .map(Band.Level::from)
                .collect(Collectors.toSet());
    }

    private static Map<SupportKind, Integer> minutes(Random dice, int most) {
        return SupportKind.minutes(dice.ints(6, 0, most).toArray());
    }
}
