package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.baseline.MeasureKind.CEASES;
import static uk.onedoor.returns.baseline.MeasureKind.CEASES_BY_REASON;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_STARTED;
import static uk.onedoor.returns.baseline.MeasureKind.LOOKED_AFTER_DURING_YEAR;
import static uk.onedoor.returns.baseline.MeasureKind.LOOKED_AFTER_WHILE_AGED;
import static uk.onedoor.returns.baseline.MeasureKind.STARTS;
import static uk.onedoor.returns.baseline.MeasureKind.STARTS_BY_AGE;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowsTest {

    @Test
    void a_child_who_comes_twice_and_leaves_once_is_one_child_and_two_starts() {
        SmallRoll roll = new SmallRoll()
                .born("1", "01/05/2013")
                .episode("1 01/04/2025 S V2 U4 PR1 01/05/2025 E4A")
                .episode("1 31/03/2026 S V2 U4 PR1");
        assertThat(roll.measure(CHILDREN_STARTED).value()).isEqualTo(1);
        assertThat(roll.measure(STARTS).value()).isEqualTo(2);
        assertThat(roll.parts(STARTS_BY_AGE, "all")).isEqualTo(Map.of("10-15", 2.0));
        assertThat(roll.measure(STARTS, "12-17").value()).isEqualTo(1);
        assertThat(roll.measure(CEASES).value()).isEqualTo(1);
        assertThat(roll.measure(CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE).value()).isZero();
    }

    @Test
    void who_left_and_did_not_come_back_has_ceased() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/04/2020 S V2 U4 PR1 01/04/2025 E4A")
                .episode("2 01/04/2020 S V2 U4 PR1 31/03/2026 E11")
                .episode("3 01/04/2020 S V2 U4 PR1 01/04/2026 E4A");
        assertThat(roll.measure(CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE).children())
                .containsExactly("1", "2");
        assertThat(roll.parts(CEASES_BY_REASON, "all")).isEqualTo(Map.of("E4A", 1.0, "E11", 1.0));
    }

    @Test
    void a_new_legal_status_or_placement_is_no_start() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/04/2020 S C1 U4 PR1 01/05/2025 X1")
                .episode("1 01/05/2025 L C2 U4 PR1 01/06/2025 X1")
                .episode("1 01/06/2025 P C2 U4 PR1");
        assertThat(roll.measure(STARTS).value()).isZero();
        assertThat(roll.measure(CEASES).value()).isZero();
    }

    @Test
    void a_row_nobody_can_read_makes_neither_a_start_nor_a_leaving() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/04/2020 S C1 U4 PR1 01/05/2025 X1")
                .episode("1 01/05/2025 P C2 U4 PR1 41/06/2025 X1")
                .episode("1 01/07/2025 P C2 K2 PR4")
                .episode("2 01/07/2025 P C2 K2 PR4");
        assertThat(roll.measure(STARTS).value()).isZero();
        assertThat(roll.measure(CEASES).value()).isZero();
    }

    @Test
    void one_who_ended_on_1_april_was_looked_after_in_the_year_without_a_night_of_it() {
        SmallRoll roll = new SmallRoll().episode("1 01/04/2020 S V2 U4 PR1 01/04/2025 E4A");
        assertThat(roll.measure(LOOKED_AFTER_DURING_YEAR).value()).isEqualTo(1);
        assertThat(roll.measure(LOOKED_AFTER_WHILE_AGED).value()).isZero();
    }

    @Test
    void in_the_year_the_age_is_that_of_its_end_and_while_of_an_age_that_of_the_nights() {
        SmallRoll roll = new SmallRoll()
                .born("turned_18", "01/05/2007")
                .episode("turned_18 01/04/2020 S C2 K2 PR4 01/05/2025 E17")
                .born("turned_10_later", "01/09/2015")
                .episode("turned_10_later 01/04/2020 S C2 K2 PR4 01/05/2025 E4A");
        assertThat(roll.measure(LOOKED_AFTER_DURING_YEAR, "10-17").children()).containsExactly("turned 10 later");
        assertThat(roll.measure(LOOKED_AFTER_WHILE_AGED, "10-17").children()).containsExactly("turned 18");
    }
}
