package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.onedoor.outcomes.Planned.Phase;

class PlannedTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<LocalDate> dues(List<Planned> plan) {
        return plan.stream().map(Planned::due).toList();
    }

    @Test
    void follow_ups_are_due_one_three_six_and_twelve_months_after_support_began() {
        assertThat(dues(Planned.of(day("2026-03-10"), null)))
                .containsExactly(day("2026-04-10"), day("2026-06-10"), day("2026-09-10"), day("2027-03-10"));
    }

    @Test
    void a_short_month_gives_its_last_day_and_moves_nothing_after_it() {
        assertThat(dues(Planned.of(day("2026-01-31"), null)))
                .containsExactly(day("2026-02-28"), day("2026-04-30"), day("2026-07-31"), day("2027-01-31"));
    }

    @Test
    void a_leap_day_comes_round_on_the_28th() {
        assertThat(dues(Planned.of(day("2028-02-29"), null)))
                .containsExactly(day("2028-03-29"), day("2028-05-29"), day("2028-08-29"), day("2029-02-28"));
        assertThat(Planned.of(day("2028-01-31"), null).get(0).due()).isEqualTo(day("2028-02-29"));
    }

    @Test
    void the_plan_goes_on_after_leaving_and_drops_what_would_have_been_due_after_it() {
        List<Planned> plan = Planned.of(day("2026-01-10"), day("2026-05-20"));
        assertThat(plan)
                .extracting(Planned::phase)
                .containsExactly(Phase.WITH_US, Phase.WITH_US, Phase.AFTER, Phase.AFTER, Phase.AFTER, Phase.AFTER);
        assertThat(dues(plan).subList(2, 6))
                .containsExactly(day("2026-06-20"), day("2026-08-20"), day("2026-11-20"), day("2027-05-20"));
    }

    @Test
    void a_follow_up_opens_two_weeks_early_and_closes_when_the_next_one_opens() {
        Planned first = Planned.of(day("2026-03-10"), null).get(0);
        assertThat(first.openOn(day("2026-03-26"))).isFalse();
        assertThat(first.openOn(day("2026-03-27"))).isTrue();
        assertThat(first.openOn(day("2026-05-26"))).isTrue();
        assertThat(first.openOn(day("2026-05-27"))).isFalse();
    }

    @Test
    void no_two_follow_ups_are_open_on_one_day() {
        for (String ended : new String[] {"2026-04-11", "2026-05-30", "2026-07-01", "2027-06-01"}) {
            List<Planned> plan = Planned.of(day("2026-03-10"), day(ended));
            for (LocalDate on = day("2026-03-10"); on.isBefore(day("2028-12-01")); on = on.plusDays(1)) {
                LocalDate today = on;
                assertThat(plan.stream().filter(planned -> planned.openOn(today)))
                        .as(ended + " " + today)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void the_state_on_arrival_is_due_two_weeks_after_support_began_over_a_month_end_and_a_leap_day() {
        assertThat(Baseline.dueOn(day("2026-01-25"))).isEqualTo(day("2026-02-08"));
        assertThat(Baseline.dueOn(day("2028-02-20"))).isEqualTo(day("2028-03-05"));
        assertThat(Baseline.dueOn(day("2027-02-20"))).isEqualTo(day("2027-03-06"));
    }
}
