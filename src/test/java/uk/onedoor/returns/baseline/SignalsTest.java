package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.baseline.MeasureKind.BREAKDOWN_SIGNALS;
import static uk.onedoor.returns.baseline.MeasureKind.CONVICTED;
import static uk.onedoor.returns.baseline.MeasureKind.CUSTODY;
import static uk.onedoor.returns.baseline.MeasureKind.MOVES_BY_REASON;
import static uk.onedoor.returns.baseline.MeasureKind.MOVES_WITHIN_100_DAYS;
import static uk.onedoor.returns.baseline.MeasureKind.RESIDENTIAL_AFTER_FOSTER_BREAKDOWN;
import static uk.onedoor.returns.baseline.MeasureKind.SUBSTANCE_MISUSE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

    @Test
    void breakdowns_are_those_the_carer_the_child_or_the_authority_asked_for() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/04/2020 S C2 U4 PR1 01/05/2025 X1 CREQB")
                .episode("1 01/05/2025 P C2 U4 PR1 01/06/2025 X1 CREQO")
                .episode("1 01/06/2025 P C2 U4 PR1 01/07/2025 X1 CHILD")
                .episode("1 01/07/2025 P C2 U4 PR1")
                .episode("2 01/04/2020 S C2 U4 PR1 31/03/2025 X1 LAREQ");
        assertThat(roll.parts(BREAKDOWN_SIGNALS, "all")).isEqualTo(Map.of("CREQB", 1.0, "CHILD", 1.0));
        assertThat(roll.parts(MOVES_BY_REASON, "all")).isEqualTo(Map.of("CREQB", 1.0, "CREQO", 1.0, "CHILD", 1.0));
    }

    @ParameterizedTest
    @CsvSource({"09/08/2025, 1", "10/08/2025, 0"})
    void a_move_is_early_within_a_hundred_days(String left, int moves) {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/05/2025 S C2 U4 PR1 %s X1 CARPL".formatted(left))
                .episode("1 %s P C2 U4 PR1".formatted(left));
        assertThat(roll.measure(MOVES_WITHIN_100_DAYS).value()).isEqualTo(moves);
    }

    @Test
    void leaving_care_is_no_move_nor_is_a_new_form_with_the_same_carer() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/05/2025 S C2 U4 PR1 01/06/2025 E4A")
                .episode("1 01/07/2025 S C2 U4 PR1 10/07/2025 X1")
                .episode("1 10/07/2025 T C2 U6 PR1");
        assertThat(roll.measure(MOVES_WITHIN_100_DAYS).value()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"U4, CREQB, K2, 1", "U4, CARPL, K2, 0", "U4, CREQB, U6, 0", "K2, CREQB, K2, 0", "U1, CHILD, S1, 1"})
    void residential_after_a_foster_home_broke_down(String from, String reason, String to, int moves) {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/05/2020 S C2 %s PR1 01/06/2025 X1 %s".formatted(from, reason))
                .episode("1 01/06/2025 P C2 %s PR4".formatted(to));
        assertThat(roll.measure(RESIDENTIAL_AFTER_FOSTER_BREAKDOWN).value()).isEqualTo(moves);
    }

    @Test
    void custody_is_a_place_a_legal_status_or_a_way_out() {
        SmallRoll roll = new SmallRoll()
                .episode("1 01/05/2025 S J1 R5 PR3 01/06/2025 X1")
                .episode("1 01/06/2025 L C2 R5 PR3")
                .episode("2 01/05/2025 S C2 U4 PR1 01/06/2025 E9")
                .episode("3 01/05/2020 S J1 K1 PR1 01/04/2025 E14");
        assertThat(roll.parts(CUSTODY, "all")).isEqualTo(Map.of("R5", 1.0, "J1", 1.0, "E9", 1.0));
    }

    @Test
    void convictions_are_asked_from_ten_on_and_what_is_not_answered_is_told() {
        SmallRoll roll = new SmallRoll()
                .born("nine", "01/04/2016")
                .answers("nine 0 0")
                .born("ten", "31/03/2016")
                .answers("ten 1 0")
                .born("silent", "31/03/2012")
                .answers("silent - 1");
        assertThat(roll.parts(CONVICTED, "all")).isEqualTo(Map.of("yes", 1.0));
        assertThat(roll.measure(CONVICTED).leftOut())
                .extracting(out -> out.child() + " " + out.why().key())
                .containsExactly("silent not_answered");
        assertThat(roll.parts(SUBSTANCE_MISUSE, "all")).isEqualTo(Map.of("yes", 1.0, "no", 2.0));
        assertThat(roll.parts(SUBSTANCE_MISUSE, "12-17")).isEqualTo(Map.of("yes", 1.0));
    }
}
