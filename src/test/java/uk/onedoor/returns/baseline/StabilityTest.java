package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.baseline.MeasureKind.LONG_TERM_STABILITY_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityTest {

    private static double manyPlacements(String... episodes) {
        SmallRoll roll = new SmallRoll();
        for (String episode : episodes) roll.episode(episode);
        return roll.measure(THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH).value();
    }

    @Test
    void three_carers_in_the_year_are_three_placements_the_first_running_on_1_april() {
        assertThat(manyPlacements(
                        "1 01/06/2019 S C2 U4 PR1 01/05/2025 X1",
                        "1 01/05/2025 P C2 U4 PR1 01/06/2025 X1",
                        "1 01/06/2025 B C2 K2 PR4"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"L", "T", "U"})
    void the_same_carer_goes_on(String reason) {
        assertThat(manyPlacements(
                        "1 01/06/2019 S C2 U4 PR1 01/05/2025 X1",
                        "1 01/05/2025 %s C2 U6 PR1 01/06/2025 X1".formatted(reason),
                        "1 01/06/2025 P C2 K2 PR4"))
                .isZero();
    }

    @Test
    void a_stay_in_hospital_and_back_is_no_move() {
        assertThat(manyPlacements(
                        "1 01/06/2019 S C2 U4 PR1 01/05/2025 X1 - - NR1_1AA",
                        "1 01/05/2025 P C2 T1 - 03/05/2025 X1",
                        "1 03/05/2025 P C2 U4 PR1 01/06/2025 X1 - - NR11AA",
                        "1 01/06/2025 P C2 K2 PR4"))
                .isZero();
    }

    @Test
    void a_stay_in_hospital_and_then_elsewhere_is_one() {
        assertThat(manyPlacements(
                        "1 01/06/2019 S C2 U4 PR1 01/05/2025 X1 - - NR1_1AA",
                        "1 01/05/2025 P C2 T1 - 03/05/2025 X1",
                        "1 03/05/2025 P C2 U4 PR1 01/06/2025 X1 - - NR2_2BB",
                        "1 01/06/2025 P C2 K2 PR4"))
                .isEqualTo(1);
    }

    @Test
    void a_placement_that_ended_on_1_april_still_touches_the_year_and_one_before_does_not() {
        String then = "1 %s P C2 U4 PR1 01/06/2025 X1";
        assertThat(manyPlacements(
                        "1 01/06/2019 S C2 U4 PR1 01/04/2025 X1",
                        then.formatted("01/04/2025"),
                        "1 01/06/2025 P C2 K2 PR4"))
                .isEqualTo(1);
        assertThat(manyPlacements(
                        "1 01/06/2019 S C2 U4 PR1 31/03/2025 X1",
                        then.formatted("31/03/2025"),
                        "1 01/06/2025 P C2 K2 PR4"))
                .isZero();
    }

    @Test
    void who_has_left_by_31_march_is_not_in_it() {
        assertThat(manyPlacements(
                        "1 01/06/2019 S C2 U4 PR1 01/05/2025 X1",
                        "1 01/05/2025 P C2 U4 PR1 01/06/2025 X1",
                        "1 01/06/2025 B C2 K2 PR4 01/07/2025 E4A"))
                .isZero();
    }

    private static Map<String, Double> longTerm(SmallRoll roll) {
        return roll.parts(LONG_TERM_STABILITY_31MARCH, "all");
    }

    @Test
    void two_years_in_one_placement_is_asked_of_those_two_and_a_half_years_in_care() {
        SmallRoll roll = new SmallRoll()
                .born("stays", "01/05/2014")
                .episode("stays 30/09/2023 S C2 U4 PR1")
                .born("moved", "01/05/2014")
                .lastYear("moved 30/09/2023 S C2 U4 PR1 01/05/2024 X1")
                .lastYear("moved 01/05/2024 P C2 U6 PR1")
                .episode("moved 01/05/2024 P C2 U6 PR1")
                .born("new", "01/05/2014")
                .episode("new 01/10/2023 S C2 U4 PR1")
                .born("sixteen", "31/03/2010")
                .episode("sixteen 01/05/2019 S C2 U4 PR1");
        assertThat(longTerm(roll)).isEqualTo(Map.of("same_placement", 1.0, "moved", 1.0));
    }

    @Test
    void what_began_before_the_rows_in_hand_is_not_known() {
        SmallRoll roll = new SmallRoll().born("1", "01/05/2014").episode("1 01/05/2024 L C2 U4 PR1");
        assertThat(longTerm(roll)).isEqualTo(Map.of("not_known", 1.0));
    }

    @Test
    void an_adoptive_placement_counts_together_with_the_one_before() {
        SmallRoll roll = new SmallRoll()
                .born("1", "01/05/2020")
                .episode("1 01/05/2021 S E1 U4 PR1 01/06/2025 X1")
                .episode("1 01/06/2025 P E1 A6 PR1");
        assertThat(longTerm(roll)).isEqualTo(Map.of("same_placement", 1.0));
    }
}
