package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.check.Checked;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.check.Checker;

class TouchingErrorsTest {

    /** An end before the start (355, 356) and a birthday nobody can read (102) break numbers; a code of a review does not. */
    private static List<String> touching(SmallRoll roll, MeasureKind kind, String ages) {
        Checked checked = new Checker(ForkJoinPool.commonPool(), done -> {}).check(roll.roll());
        Measure measure = Baseline.of(checked.roll(), AgeRange.of(ages)).measure(kind);
        return new TouchingErrors(checked)
                .of(measure).stream().map(TouchingErrorsTest::words).distinct().toList();
    }

    private static String words(Finding finding) {
        return finding.row().child() + " " + finding.rule().code();
    }

    private final SmallRoll roll = new SmallRoll()
            .born("young", "01/05/2020")
            .episode("young 01/05/2025 S C2 U4 PR1 30/04/2025 E4A")
            .born("teen", "01/05/2012")
            .episode("teen 01/05/2025 S C2 Q9 PR1");

    @Test
    void an_error_that_keeps_a_child_out_of_a_number_touches_it() {
        assertThat(touching(roll, MeasureKind.CLA_31MARCH, "all")).contains("young 356");
        assertThat(touching(roll, MeasureKind.CLA_31MARCH_BY_PLACEMENT_GROUP, "all"))
                .contains("young 356", "teen 146");
    }

    @Test
    void an_error_about_what_a_number_does_not_rest_on_does_not_touch_it() {
        assertThat(touching(roll, MeasureKind.CLA_31MARCH, "all")).doesNotContain("teen 146");
        assertThat(touching(roll, MeasureKind.DISTANCE_31MARCH, "all")).doesNotContain("teen 146");
    }

    @Test
    void errors_of_children_of_other_ages_do_not_touch_it() {
        assertThat(touching(roll, MeasureKind.BED_NIGHTS, "10+"))
                .contains("teen 146")
                .noneMatch(words -> words.startsWith("young"));
    }

    @Test
    void errors_of_episodes_do_not_touch_times_missing() {
        assertThat(touching(roll, MeasureKind.CHILDREN_MISSING, "all")).doesNotContain("young 356", "teen 146");
    }
}
