package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.onedoor.shared.Refusal;

class FindingWorkbookTest {

    private static final String OWL = "\uD83E\uDD89";

    @Test
    void a_cell_that_is_too_long_is_cut_between_two_letters_and_never_within_one() {
        assertThat(FindingWorkbook.cut(OWL.repeat(20_000))).isEqualTo(OWL.repeat(16_383));
        assertThat(FindingWorkbook.cut("x" + OWL.repeat(20_000))).isEqualTo("x" + OWL.repeat(16_383));
        assertThat(FindingWorkbook.cut(OWL)).isEqualTo(OWL);
    }

    @Test
    void more_findings_than_a_workbook_holds_are_to_be_filtered_first() {
        String[] heading = new String[FindingRows.ROW + 3];
        Arrays.fill(heading, "1");
        List<String[]> many = Collections.nCopies(200_001, heading);
        assertThatThrownBy(() -> FindingWorkbook.of(heading, many, "By child", "By rule"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("returns.sheet.many");
                    assertThat(refusal.places()).containsExactly("200,000");
                });
    }
}
