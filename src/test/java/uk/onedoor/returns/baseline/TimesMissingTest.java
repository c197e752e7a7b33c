package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_MISSING;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_DAYS;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_OPEN_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_STARTED_IN_YEAR;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_TOUCHING_YEAR;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimesMissingTest {
    private final SmallRoll roll = new SmallRoll()
            .born("1", "10/06/2010")
            .missing("1 M 01/05/2025 01/05/2025")
            .missing("1 M 09/06/2025 12/06/2025")
            .missing("1 A 01/08/2025 20/08/2025")
            .born("2", "01/05/2014")
            .missing("2 M 30/03/2025 02/04/2025")
            .missing("2 M 31/03/2026 -")
            .born("3", "01/05/2014")
            .missing("3 M 01/03/2025 31/03/2025");

    @Test
    void only_missing_counts_and_a_child_once() {
        assertThat(roll.measure(CHILDREN_MISSING).children()).containsExactly("1", "2");
        assertThat(roll.measure(CHILDREN_MISSING).value()).isEqualTo(2);
        assertThat(roll.measure(MISSING_INCIDENTS_STARTED_IN_YEAR).value()).isEqualTo(3);
    }

    @Test
    void what_began_before_touches_the_year_and_what_has_no_end_is_open() {
        assertThat(roll.measure(MISSING_INCIDENTS_TOUCHING_YEAR).value()).isEqualTo(4);
        assertThat(roll.measure(MISSING_INCIDENTS_OPEN_31MARCH).children()).containsExactly("2");
    }

    @Test
    void the_age_is_that_of_the_day_it_began() {
        assertThat(roll.measure(MISSING_INCIDENTS_STARTED_IN_YEAR, "14-14").value())
                .isEqualTo(2);
        assertThat(roll.measure(MISSING_INCIDENTS_STARTED_IN_YEAR, "15-17").value())
                .isZero();
    }

    @Test
    void days_are_from_the_first_to_the_one_they_were_found() {
        assertThat(roll.parts(MISSING_DAYS, "all")).isEqualTo(Map.of("mean", 1.5, "median", 1.5));
        roll.missing("1 M 01/09/2025 10/09/2025");
        assertThat(roll.parts(MISSING_DAYS, "all")).isEqualTo(Map.of("mean", 4.0, "median", 3.0));
    }

    @Test
    void a_cell_nobody_can_read_costs_its_row_with_the_reason() {
        SmallRoll bad = new SmallRoll().missing("1 Q 01/05/2025 -").missing("1 M 41/05/2025 -");
        assertThat(bad.measure(CHILDREN_MISSING).leftOut())
                .extracting(LeftOut::why)
                .containsExactly(LeftOut.Why.KIND_UNKNOWN, LeftOut.Why.START_UNREADABLE);
    }

    @Test
    void children_only_on_short_breaks_are_left_out() {
        SmallRoll breaks = new SmallRoll().episode("1 01/05/2025 S V4 U4 PR1").missing("1 M 01/06/2025 02/06/2025");
        assertThat(breaks.measure(CHILDREN_MISSING).value()).isZero();
        assertThat(breaks.measure(CHILDREN_MISSING).leftOut()).hasSize(1);
    }
}
