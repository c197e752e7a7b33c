package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_PRIVATE_CHILDRENS_HOMES;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NightsTest {

    @Test
    void the_first_day_counts_and_the_last_does_not() {
        SmallRoll roll = new SmallRoll().episode("1 01/06/2025 S C2 U4 PR1 11/06/2025 E4A");
        assertThat(roll.parts(BED_NIGHTS, "all")).isEqualTo(Map.of("foster", 10.0));
    }

    @Test
    void a_child_in_care_all_year_has_every_night_of_it() {
        SmallRoll roll = new SmallRoll().episode("1 01/06/2019 S C2 K2 PR4");
        assertThat(roll.parts(BED_NIGHTS, "all")).isEqualTo(Map.of("childrens_home_or_secure", 365.0));
    }

    @Test
    void nights_are_cut_at_birthdays() {
        SmallRoll roll = new SmallRoll()
                .born("turns_ten", "20/03/2016")
                .episode("turns_ten 01/06/2019 S C2 U4 PR1")
                .born("turns_eighteen", "03/04/2007")
                .episode("turns_eighteen 01/06/2019 S C2 U4 PR1")
                .born("leap", "29/02/2016")
                .episode("leap 01/06/2019 S C2 U4 PR1 03/03/2026 E4A");
        assertThat(roll.measure(BED_NIGHTS, "10+").value("foster")).isEqualTo(12 + 365 + 2);
        assertThat(roll.measure(BED_NIGHTS, "10-17").value("foster")).isEqualTo(12 + 2 + 2);
    }

    @Test
    void where_episodes_overlap_the_one_that_began_last_has_the_night() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/06/2025 S C2 U4 PR1 01/07/2025 X1")
                .episode("1 11/06/2025 P C2 K2 PR4 16/06/2025 X1");
        assertThat(roll.parts(BED_NIGHTS, "all")).isEqualTo(Map.of("foster", 25.0, "childrens_home_or_secure", 5.0));
    }

    @Test
    void an_earlier_episode_never_closed_gives_way_to_the_later_one() {
        SmallRoll roll = new SmallRoll().episode("1 01/06/2020 S C2 U4 PR1").episode("1 22/03/2026 P C2 K2 PR4");
        assertThat(roll.parts(BED_NIGHTS, "all")).isEqualTo(Map.of("foster", 355.0, "childrens_home_or_secure", 10.0));
    }

    @Test
    void a_gap_has_no_nights() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/06/2025 S C2 U4 PR1 11/06/2025 X1")
                .episode("1 21/06/2025 P C2 U4 PR1 22/06/2025 E4A");
        assertThat(roll.measure(BED_NIGHTS).total()).isEqualTo(11);
    }

    @Test
    void what_cannot_be_read_or_has_no_night_is_left_out_with_the_reason() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/06/2025 S C2 U4 PR1 01/06/2025 E4A")
                .episode("2 32/06/2025 S C2 U4 PR1")
                .episode("3 01/06/2025 S C2 U4 PR1 32/07/2025 E4A")
                .episode("4 01/06/2026 S C2 U4 PR1")
                .episode("5 01/06/2020 S C2 U4 PR1 31/03/2025 E4A");
        Measure nights = roll.measure(BED_NIGHTS);
        assertThat(nights.figures()).isEmpty();
        assertThat(nights.leftOut())
                .extracting(out -> out.child() + " " + out.why().key())
                .containsExactly(
                        "1 ends_too_soon",
                        "2 start_unreadable",
                        "3 end_unreadable",
                        "4 outside_the_year",
                        "5 outside_the_year");
    }

    @Test
    void nights_are_told_by_who_provides_them() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/06/2025 S C2 K2 PR4 11/06/2025 X1")
                .episode("1 11/06/2025 P C2 T1 - 13/06/2025 X1")
                .episode("1 13/06/2025 P C2 K1 PR4 14/06/2025 E4A");
        assertThat(roll.parts(BED_NIGHTS_BY_PROVIDER, "all")).isEqualTo(Map.of("PR4", 11.0, "none", 2.0));
        assertThat(roll.parts(BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER, "all"))
                .isEqualTo(Map.of("childrens_home_or_secure PR4", 11.0, "temporary none", 2.0));
        assertThat(roll.measure(BED_NIGHTS_PRIVATE_CHILDRENS_HOMES).value()).isEqualTo(10);
    }

    @Test
    void a_code_of_no_list_is_told_apart() {
        SmallRoll roll = new SmallRoll().episode("1 01/06/2025 S C2 Q9 PR4 11/06/2025 E4A");
        assertThat(roll.parts(BED_NIGHTS, "all")).isEqualTo(Map.of("unknown", 10.0));
    }
}
