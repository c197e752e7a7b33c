package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onedoor.nation.Measure;
import uk.onedoor.nation.Nation;
import uk.onedoor.returns.baseline.AgeRange;
import uk.onedoor.returns.baseline.Baseline;
import uk.onedoor.returns.baseline.MeasureKind;
import uk.onedoor.returns.baseline.SmallRoll;

class PublishedTest {

    /** A return of Norfolk's with so many children in foster homes, one of them in a children's home. */
    private static Published norfolk(int children) {
        SmallRoll roll = new SmallRoll();
        for (int child = 1; child < children; child++) roll.episode("c%d 01/05/2020 S C2 U4 PR1".formatted(child));
        roll.episode("home 01/05/2020 S C2 K2 PR4");
        return Published.of(Nation.shipped(), Baseline.of(roll.roll(), AgeRange.ALL))
                .orElseThrow();
    }

    private static int publishedLookedAfter() {
        Nation nation = Nation.shipped();
        Double number = nation.of(nation.authority("E10000020").orElseThrow(), 2025)
                .of(Measure.LOOKED_AFTER)
                .number();
        return Objects.requireNonNull(number).intValue();
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.59, true", "0.61, false", "1.0, false", "1.39, false", "1.41, true"})
    void a_number_is_asked_about_beyond_the_margin(double share, boolean asked) {
        int children = (int) Math.round(publishedLookedAfter() * share);
        assertThat(norfolk(children).far().stream().anyMatch(far -> far.kind() == MeasureKind.CLA_31MARCH))
                .isEqualTo(asked);
    }

    @Test
    void what_is_asked_says_how_far_which_way_and_against_which_year() {
        Published.Far far = norfolk(publishedLookedAfter() / 2).far().get(0);
        assertThat(far.measure()).isEqualTo(Measure.LOOKED_AFTER);
        assertThat(far.isBelow()).isTrue();
        assertThat(far.percent()).isBetween(50L, 51L);
        assertThat(far.year()).isEqualTo(2025);
    }

    @Test
    void without_postcodes_or_the_table_of_missing_nothing_is_asked_of_them() {
        assertThat(norfolk(2).far())
                .extracting(Published.Far::kind)
                .contains(MeasureKind.CLA_31MARCH)
                .doesNotContain(
                        MeasureKind.LOCATION_31MARCH, MeasureKind.DISTANCE_31MARCH, MeasureKind.CHILDREN_MISSING);
        assertThat(norfolk(2).beside(MeasureKind.DISTANCE_31MARCH)).isEmpty();
    }

    @Test
    void a_share_of_the_return_stands_in_the_place_of_the_published_one() {
        Published.Beside homes = norfolk(4).beside(MeasureKind.CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP).stream()
                .filter(beside -> beside.part().equals("childrens_home_or_secure"))
                .findFirst()
                .orElseThrow();
        assertThat(homes.comparison().own().number()).isEqualTo(25);
        assertThat(homes.comparison().neighbours()).hasSize(10);
        assertThat(homes.comparison().year()).isEqualTo(2025);
    }

    @Test
    void of_a_council_nobody_publishes_nothing_is_said() {
        Baseline baseline =
                Baseline.of(new SmallRoll().episode("1 01/05/2020 S C2 U4 PR1").roll(), AgeRange.ALL);
        assertThat(Published.of(Nation.shipped(), baseline, "X99000001")).isEmpty();
    }
}
