package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.returns.rows.Day;

class AgeRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"all", "10+", "12-17", "16-16"})
    void ages_are_read_as_they_are_written(String text) {
        assertThat(AgeRange.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "17-12", "10-", "-3", "10 - 17", "100+"})
    void what_is_no_range_is_said_plainly(String text) {
        assertThatThrownBy(() -> AgeRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fields_keep_the_names_they_are_known_by() {
        assertThat(MeasureKind.BED_NIGHTS.field(AgeRange.TEN_AND_OVER)).isEqualTo("bed_nights_while_aged_10plus");
        assertThat(MeasureKind.BED_NIGHTS.field(AgeRange.of("12-17"))).isEqualTo("bed_nights_while_aged_12_17");
        assertThat(MeasureKind.CLA_31MARCH.field(AgeRange.ALL)).isEqualTo("cla_31march");
    }

    @Test
    void somebody_born_on_29_february_is_older_from_1_march() {
        Day dob = Day.of(2012, 2, 29);
        assertThat(AgeRange.of("14-14").holds(dob, Day.of(2026, 2, 28))).isFalse();
        assertThat(AgeRange.of("14-14").holds(dob, Day.of(2026, 3, 1))).isTrue();
    }
}
