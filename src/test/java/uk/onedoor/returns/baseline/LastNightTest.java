package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_AGE;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_LEGAL_STATUS;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACEMENT_GROUP;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACE_CODE;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP;
import static uk.onedoor.returns.baseline.MeasureKind.DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCALITY_DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCATION_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.OVER_100_MILES_31MARCH;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LastNightTest {

    @Test
    void who_leaves_on_31_march_is_not_there_that_night() {
        SmallRoll roll = new SmallRoll()
                .episode("open 01/05/2020 S C2 U4 PR1")
                .episode("leaves 01/05/2020 S C2 U4 PR1 31/03/2026 E4A")
                .episode("comes 31/03/2026 S C2 U4 PR1")
                .episode("stays_on 01/05/2020 S C2 U4 PR1 01/04/2026 E4A");
        assertThat(roll.measure(CLA_31MARCH).children()).containsExactly("comes", "open", "stays on");
        assertThat(roll.measure(CLA_31MARCH).value()).isEqualTo(3);
    }

    @Test
    void a_series_of_short_breaks_is_left_out_and_told() {
        SmallRoll roll = new SmallRoll().episode("1 01/05/2020 S V4 U4 PR1").episode("2 01/05/2020 S V3 U4 PR1");
        Measure measure = roll.measure(CLA_31MARCH);
        assertThat(measure.value()).isZero();
        assertThat(measure.leftOut()).extracting(LeftOut::why).containsOnly(LeftOut.Why.SHORT_BREAK);
    }

    @Test
    void a_child_with_two_open_episodes_is_counted_once_where_the_last_began() {
        SmallRoll roll = new SmallRoll().episode("1 01/05/2020 S C2 U4 PR1").episode("1 01/09/2025 P C2 K2 PR4");
        assertThat(roll.measure(CLA_31MARCH).value()).isEqualTo(1);
        assertThat(roll.parts(CLA_31MARCH_BY_PLACE_CODE, "all")).isEqualTo(Map.of("K2", 1.0));
    }

    @Test
    void ages_are_those_of_31_march() {
        SmallRoll roll = new SmallRoll()
                .born("baby", "01/04/2025")
                .episode("baby 02/04/2025 S C2 U4 PR1")
                .born("ten_today", "31/03/2016")
                .episode("ten_today 02/04/2025 S C2 U4 PR1")
                .born("ten_tomorrow", "01/04/2016")
                .episode("ten_tomorrow 02/04/2025 S C2 U4 PR1")
                .born("eighteen", "31/03/2008")
                .episode("eighteen 02/04/2025 S C2 U4 PR1");
        assertThat(roll.parts(CLA_31MARCH_BY_AGE, "all"))
                .isEqualTo(Map.of("under1", 1.0, "5-9", 1.0, "10-15", 1.0, "18plus", 1.0));
        assertThat(roll.measure(CLA_31MARCH, "10+").children()).containsExactly("eighteen", "ten today");
        assertThat(roll.measure(CLA_31MARCH, "10-17").value()).isEqualTo(1);
    }

    @Test
    void a_child_whose_age_nobody_knows_counts_among_all_and_is_told_to_be_left_out_of_ages() {
        SmallRoll roll = new SmallRoll().born("1", "30/02/2010").episode("1 01/05/2020 S C2 U4 PR1");
        assertThat(roll.parts(CLA_31MARCH_BY_AGE, "all")).isEqualTo(Map.of("unknown", 1.0));
        Measure tens = roll.measure(CLA_31MARCH, "10+");
        assertThat(tens.value()).isZero();
        assertThat(tens.leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.AGE_UNKNOWN);
    }

    @Test
    void a_temporary_stay_stands_apart_and_is_also_told_as_the_placement_it_is_from() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/05/2020 S C2 U4 PR1 20/03/2026 X1")
                .episode("1 20/03/2026 P C2 T1")
                .episode("2 01/05/2020 S E1 H5 PR4");
        assertThat(roll.parts(CLA_31MARCH_BY_PLACEMENT_GROUP, "all"))
                .isEqualTo(Map.of("temporary", 1.0, "supported_accommodation", 1.0));
        assertThat(roll.parts(CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP, "all"))
                .isEqualTo(Map.of("foster", 1.0, "supported_accommodation", 1.0));
        assertThat(roll.parts(CLA_31MARCH_BY_LEGAL_STATUS, "all")).isEqualTo(Map.of("C2", 1.0, "E1", 1.0));
    }

    @Test
    void far_is_over_twenty_miles_when_rounded_to_one_decimal() {
        SmallRoll roll = new SmallRoll()
                .place("HOME", 0, "E10000020")
                .place("NEAR", 20.04, "E10000020")
                .place("FAR", 20.06, "E10000003")
                .place("VERYFAR", 100.2, "SCO")
                .episode("1 01/05/2020 S C2 U4 PR1 - - - HOME NEAR")
                .episode("2 01/05/2020 S C2 U4 PR1 - - - HOME FAR")
                .episode("3 01/05/2020 S C2 U4 PR1 - - - HOME VERYFAR")
                .episode("4 01/05/2020 S C2 U4 PR1 - - - - NEAR")
                .episode("5 01/05/2020 S C2 U4 PR1 - - - HOME NOWHERE");
        assertThat(roll.parts(LOCALITY_DISTANCE_31MARCH, "all"))
                .isEqualTo(Map.of("in_within20", 1.0, "out_over20", 2.0, "in_unknown", 1.0, "unknown", 1.0));
        assertThat(roll.parts(LOCATION_31MARCH, "all")).isEqualTo(Map.of("in", 2.0, "out", 2.0, "unknown", 1.0));
        assertThat(roll.parts(DISTANCE_31MARCH, "all"))
                .isEqualTo(Map.of("within20", 1.0, "over20", 2.0, "unknown", 2.0));
        assertThat(roll.measure(OVER_100_MILES_31MARCH).children()).containsExactly("3");
    }
}
