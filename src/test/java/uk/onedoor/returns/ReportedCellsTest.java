package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.reading.SmallReturn.EPISODES;
import static uk.onedoor.returns.reading.SmallReturn.HEADER;
import static uk.onedoor.returns.reading.SmallReturn.MISSING;
import static uk.onedoor.returns.reading.SmallReturn.REVIEWS;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadRow;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReadingNotice;
import uk.onedoor.returns.reading.SmallReturn;

class ReportedCellsTest {
    private static final String GOOD_SPELL = "000102,02/11/2008,M,01/05/2025,02/05/2025\n";

    /** A file with one bad cell in its second row, in plain words. */
    record BadCell(String inWords, String file, String text, String column, String cell) {
        @Override
        public String toString() {
            return inWords;
        }
    }

    @ParameterizedTest
    @MethodSource({"badDates", "badCodesAndNumbers", "badKeys"})
    void a_bad_cell_is_kept_with_its_text_and_named_by_row_and_column(BadCell bad) {
        ReadReturn read = SmallReturn.whole().with(bad.file(), bad.text()).read();
        assertThat(read.unreadableCells()).singleElement().satisfies(cell -> {
            assertThat(cell.file()).isEqualTo(bad.file());
            assertThat(cell.row()).isEqualTo(2);
            assertThat(cell.column()).isEqualTo(bad.column());
            assertThat(cell.text()).isEqualTo(bad.cell());
            assertThat(cell.what()).isNotBlank();
            assertThat(cell.remedy()).endsWith(".");
        });
        ReadTable table = read.table(read.unreadableCells().get(0).table()).orElseThrow();
        ReadRow row = table.rows().get(1);
        assertThat(row.text(bad.column()).isUnreadable()).isTrue();
        assertThat(row.text(bad.column()).text()).isEqualTo(bad.cell());
        assertThat(CareHistories.of(read).children())
                .flatExtracting(CareHistory::facts)
                .extracting(CareFact::source)
                .doesNotContain(new CareFact.Source(bad.file(), table.name(), 2));
    }

    static Stream<BadCell> badDates() {
        return Stream.of(
                        "31/02/2026",
                        "soon",
                        "1/5/2025",
                        "01-05-2025",
                        "05/2025",
                        "01/05/25",
                        "01/05/2025 00:00:00",
                        "2025-13-01",
                        "29/02/2025",
                        "45778",
                        "01/05/0205",
                        "ZZ/05/2025",
                        "=TODAY()",
                        "٠١/٠٥/٢٠٢٥")
                .map(text -> spell("the end date " + text, "000101,14/05/2010,M,01/05/2025," + text, "MIS_END", text));
    }

    static Stream<BadCell> badCodesAndNumbers() {
        return Stream.of(
                spell("a kind of missing nobody knows", "000101,14/05/2010,Q,01/05/2025,", "MISSING", "Q"),
                spell("a code with a hidden tab", "000101,14/05/2010,\"M\tA\",01/05/2025,", "MISSING", "M\tA"),
                spell("a code over two lines", "000101,14/05/2010,\"M\nA\",01/05/2025,", "MISSING", "M\nA"),
                new BadCell(
                        "a way of taking part nobody knows",
                        "reviews.csv",
                        REVIEWS + "000102,02/11/2008,09/06/2025,PN6\n000101,14/05/2010,20/05/2025,PN9\n",
                        "REVIEW_CODE",
                        "PN9"),
                episode("a legal status nobody knows", "000101,01/05/2025,S,Q9,N1,U6,PR1,,,,,,", "LS", "Q9"),
                episode("a home nobody knows", "000101,01/05/2025,S,C2,N1,ZZ,PR1,,,,,,", "PLACE", "ZZ"),
                episode("a reason with a space in it", "000101,01/05/2025,S,C2,N1,U6,PR1,,E 8,,,,", "REC", "E 8"),
                outcome("a score over 40", "99"),
                outcome("a score below nothing", "-1"),
                outcome("half a score", "8.5"),
                outcome("a score in words", "eight"),
                new BadCell("a sex nobody knows", "header.csv", header("000102,X,02/11/2008,WBRI,,,"), "SEX", "X"));
    }

    static Stream<BadCell> badKeys() {
        return Stream.of(
                spell("no child", ",14/05/2010,M,01/05/2025,", "CHILD", ""),
                spell("no start", "000101,14/05/2010,M,,", "MIS_START", ""),
                spell("a start that is no date", "000101,14/05/2010,M,99/99/2025,", "MIS_START", "99/99/2025"),
                spell("a child with a long number", "00000000101,14/05/2010,M,01/05/2025,", "CHILD", "00000000101"),
                spell("a number a spreadsheet shortened", "1.01E+05,14/05/2010,M,01/05/2025,", "CHILD", "1.01E+05"));
    }

    @Test
    void a_row_whose_key_cannot_be_read_is_kept_but_not_used() {
        ReadReturn read = SmallReturn.whole()
                .with("missing.csv", MISSING + GOOD_SPELL + ",,M,01/05/2025,\n")
                .read();
        assertThat(read.table("Missing").orElseThrow().rows()).hasSize(2);
        assertThat(read.usableRows("Missing")).extracting(ReadRow::number).containsExactly(1);
    }

    @Test
    void a_row_with_too_many_cells_is_kept_as_unreadable_and_named() {
        assertUnreadableRow("000101,14/05/2010,M,01/05/2025,,x");
    }

    @Test
    void a_row_cut_short_before_a_needed_cell_is_kept_as_unreadable_and_named() {
        assertUnreadableRow("000101,14/05/2010,M");
    }

    @Test
    void a_row_without_its_last_optional_cell_is_read_with_a_notice() {
        ReadReturn read = SmallReturn.whole()
                .with("missing.csv", MISSING + "000101,14/05/2010,M,01/05/2025\n")
                .read();
        assertThat(read.unreadableCount()).isZero();
        assertThat(read.notices()).anyMatch(n -> n.words().contains("1 row is shorter than the heading"));
        assertThat(read.usableRows("Missing"))
                .singleElement()
                .matches(row -> row.date("MIS_END").isBlank());
    }

    @Test
    void empty_cells_beyond_the_heading_and_blank_rows_are_passed_over_with_a_notice() {
        String text = MISSING + "000101,14/05/2010,M,01/05/2025,,,,\n\n,,,,\n" + GOOD_SPELL + "\n\n";
        ReadReturn read = SmallReturn.whole().with("missing.csv", text).read();
        assertThat(read.usableRows("Missing")).extracting(ReadRow::number).containsExactly(1, 4);
        assertThat(read.notices())
                .filteredOn(n -> n.file().equals("missing.csv"))
                .extracting(ReadingNotice::words)
                .containsExactly(
                        "2 blank rows were passed over.",
                        "1 row has empty cells beyond the heading, which were passed over.");
    }

    private static void assertUnreadableRow(String row) {
        ReadReturn read = SmallReturn.whole()
                .with("missing.csv", MISSING + GOOD_SPELL + row + "\n")
                .read();
        assertThat(read.unreadableRows()).singleElement().satisfies(bad -> {
            assertThat(bad.file()).isEqualTo("missing.csv");
            assertThat(bad.row()).isEqualTo(2);
            assertThat(bad.text()).startsWith("000101 | 14/05/2010 | M");
            assertThat(bad.remedy()).isNotBlank();
        });
        assertThat(read.usableRows("Missing")).hasSize(1);
    }

    private static BadCell spell(String inWords, String row, String column, String cell) {
        return new BadCell(inWords, "missing.csv", MISSING + GOOD_SPELL + row + "\n", column, cell);
    }

    private static BadCell episode(String inWords, String row, String column, String cell) {
        String good = "000102,20/09/2023,S,C2,N1,K2,PR4,,,,,,\n";
        return new BadCell(inWords, "episodes.csv", EPISODES + good + row + "\n", column, cell);
    }

    private static BadCell outcome(String inWords, String score) {
        String text = "CHILD,DOB,SDQ_SCORE\n000102,02/11/2008,12\n000101,14/05/2010," + score + "\n";
        return new BadCell(inWords, "oc2.csv", text, "SDQ_SCORE", score);
    }

    private static String header(String row) {
        return HEADER + "000101,F,14/05/2010,WBRI,,0,\n" + row + "\n";
    }
}
