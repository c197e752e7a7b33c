package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.onedoor.people.AboutMe.SaidBy;

class DriftTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static Step from(LocalDate day, int face, int group) {
        return new Step(
                UUID.randomUUID(),
                day,
                SupportKind.minutes(face, 0, 0, group, 0, 0),
                "Robin",
                SaidBy.WITH_WORKER,
                "Agreed",
                null,
                UUID.randomUUID(),
                Instant.EPOCH,
                null,
                null);
    }

    @Test
    void four_whole_weeks_of_what_notes_tell_are_set_beside_what_was_agreed_of_it() {
        TaperPlan plan = new TaperPlan(List.of(from(MONDAY.minusWeeks(10), 240, 600)));
        Map<LocalDate, Integer> real =
                Map.of(MONDAY, 999, MONDAY.minusWeeks(1), 100, MONDAY.minusWeeks(4), 200, MONDAY.minusWeeks(5), 999);
        Drift drift = java.util.Objects.requireNonNull(Drift.before(WEDNESDAY, plan, real));
        assertThat(drift).isEqualTo(new Drift(MONDAY.minusWeeks(4), 960, 300));
        assertThat(drift.fallsOff(50)).isTrue();
        assertThat(drift.fallsOff(70)).isFalse();
    }

    @Test
    void a_plan_that_is_younger_than_four_weeks_is_not_judged() {
        assertThat(Drift.before(WEDNESDAY, new TaperPlan(List.of(from(MONDAY.minusWeeks(3), 240, 0))), Map.of()))
                .isNull();
    }

    @Test
    void nothing_agreed_that_notes_tell_of_falls_off_nothing() {
        Drift drift = java.util.Objects.requireNonNull(
                Drift.before(WEDNESDAY, new TaperPlan(List.of(from(MONDAY.minusWeeks(9), 0, 300))), Map.of()));
        assertThat(drift.fallsOff(10)).isFalse();
    }

    @Test
    void a_step_that_begins_in_the_middle_of_a_week_counts_from_its_day() {
        LocalDate thursday = MONDAY.minusWeeks(2).plusDays(3);
        TaperPlan plan = new TaperPlan(List.of(from(MONDAY.minusWeeks(10), 700, 0), from(thursday, 140, 0)));
        Drift drift = java.util.Objects.requireNonNull(Drift.before(WEDNESDAY, plan, Map.of()));
        assertThat(drift.planned()).isEqualTo(2 * 700 + 300 + 80 + 140);
    }

    @Test
    void a_plan_that_began_on_a_tuesday_is_not_judged_for_the_monday_before_it() {
        TaperPlan plan = new TaperPlan(List.of(from(MONDAY.minusWeeks(4).plusDays(1), 240, 0)));
        assertThat(Drift.before(WEDNESDAY, plan, Map.of())).isNull();
    }
}
