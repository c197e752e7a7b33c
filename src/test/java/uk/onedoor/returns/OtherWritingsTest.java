package uk.onedoor.returns;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.reading.RefusedFilesTest.bytes;
import static uk.onedoor.returns.reading.RefusedFilesTest.join;
import static uk.onedoor.returns.reading.SmallReturn.MISSING;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadingNotice;
import uk.onedoor.returns.reading.SmallReturn;

class OtherWritingsTest {
    private static final String SPELL = "000101,14/05/2010,M,01/05/2025,02/05/2025\n";
    private static final String TEXT = MISSING + SPELL;

    /** The same one spell, written another way. */
    record Writing(String inWords, byte[] bytes) {
        @Override
        public String toString() {
            return inWords;
        }
    }

    @ParameterizedTest
    @MethodSource({"encodings", "habits"})
    void the_same_spell_is_read_however_it_is_written(Writing writing) {
        ReadReturn read =
                SmallReturn.whole().with("missing.csv", writing.bytes()).read();
        assertThat(read.unreadableCount()).isZero();
        assertThat(read.usableRows("Missing")).singleElement().satisfies(row -> {
            assertThat(row.id("CHILD").value()).hasValue("000101");
            assertThat(row.date("DOB").value()).hasValue(LocalDate.of(2010, 5, 14));
            assertThat(row.code("MISSING").value()).hasValue("M");
            assertThat(row.date("MIS_START").value()).hasValue(LocalDate.of(2025, 5, 1));
            assertThat(row.date("MIS_END").value()).hasValue(LocalDate.of(2025, 5, 2));
        });
    }

    static Stream<Writing> encodings() {
        return Stream.of(
                new Writing("UTF-8", TEXT.getBytes(UTF_8)),
                new Writing("UTF-8 with its mark", join(bytes(0xEF, 0xBB, 0xBF), TEXT.getBytes(UTF_8))),
                new Writing("UTF-16, small end first", join(bytes(0xFF, 0xFE), TEXT.getBytes(UTF_16LE))),
                new Writing("UTF-16, big end first", join(bytes(0xFE, 0xFF), TEXT.getBytes(UTF_16BE))),
                new Writing(
                        "Windows-1252",
                        TEXT.replace("MIS_END\n", "MIS_END,NOTE\n")
                                .replace("02/05/2025\n", "02/05/2025,Zoë £5\n")
                                .getBytes(Charset.forName("windows-1252"))));
    }

    static Stream<Writing> habits() {
        return Stream.of(
                of("semicolons", TEXT.replace(',', ';')),
                of("tabs", TEXT.replace(',', '\t')),
                of("a line that names the separator", "sep=;\r\n" + TEXT.replace(',', ';')),
                of("old Mac line ends", TEXT.replace('\n', '\r')),
                of("Windows line ends", TEXT.replace("\n", "\r\n")),
                of("no last line end", TEXT.strip()),
                of("a heading in small letters", TEXT.toLowerCase(java.util.Locale.UK)),
                of(
                        "columns in another order",
                        "MIS_END,MISSING,CHILD,MIS_START,DOB\n02/05/2025,M,000101,01/05/2025,14/05/2010\n"),
                of(
                        "every cell in quotes",
                        "\"" + TEXT.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\""),
                of("spaces around everything", TEXT.replace(",", " , ")),
                of("spaces around quotes", TEXT.replace("000101", " \"000101\" ")),
                of("hard spaces", TEXT.replace("000101", "\u00A0000101\u00A0")),
                of("ISO dates", MISSING + "000101,2010-05-14,M,2025-05-01,2025-05-02\n"),
                of("blank lines first", "\n\n" + TEXT),
                of(
                        "a column of their own",
                        TEXT.replace("MIS_END\n", "MIS_END,LA\n").replace("02/05/2025\n", "02/05/2025,Ours\n")),
                of("empty columns at the end", TEXT.replace("\n", ",,\n")));
    }

    @Test
    void iso_dates_are_read_with_one_notice_for_the_file_and_column() {
        String text = MISSING + "000101,2010-05-14,M,2025-05-01,\n000102,02/11/2008,M,2025-06-01,02/06/2025\n";
        ReadReturn read = SmallReturn.whole().with("missing.csv", text).read();
        assertThat(read.notices())
                .filteredOn(n -> n.file().equals("missing.csv"))
                .extracting(ReadingNotice::words)
                .containsExactly(
                        "DOB: 1 date is written yyyy-mm-dd; read, but the return itself wants dd/mm/yyyy.",
                        "MIS_START: 2 dates are written yyyy-mm-dd; read, but the return itself wants dd/mm/yyyy.");
        assertThat(read.usableRows("Missing").get(0).date("MIS_START").text()).isEqualTo("2025-05-01");
    }

    @Test
    void extra_columns_are_kept_aside_and_named() {
        String text = "LA," + MISSING + "Ours," + SPELL;
        ReadReturn read = SmallReturn.whole().with("missing.csv", text).read();
        assertThat(read.usableRows("Missing").get(0).extra("la")).hasValue("Ours");
        assertThat(read.notices()).anyMatch(n -> n.words().contains("kept aside: LA."));
    }

    @Test
    void columns_that_are_not_there_count_as_blank_and_are_named() {
        ReadReturn read = SmallReturn.whole()
                .with("missing.csv", "CHILD,MISSING,MIS_START\n000101,M,01/05/2025\n")
                .read();
        assertThat(read.usableRows("Missing").get(0).date("MIS_END").isBlank()).isTrue();
        assertThat(read.notices()).anyMatch(n -> n.words().contains("count as blank: DOB, MIS_END."));
        assertThat(read.table("Missing").orElseThrow().columnsGiven()).containsExactly("CHILD", "MISSING", "MIS_START");
    }

    @Test
    void old_and_new_codes_for_sex_are_both_known() {
        String text = SmallReturn.HEADER + "1,1,01/01/2010,WBRI,,,\n2,f,01/01/2010,wbri,,,\n3,U,01/01/2010,,,,\n";
        ReadReturn read = SmallReturn.whole().with("header.csv", text).read();
        assertThat(read.unreadableCells()).isEmpty();
        assertThat(CareHistories.of(read).children())
                .extracting(CareHistory::sex)
                .startsWith("M", "F", "U");
    }

    @Test
    void a_date_known_in_part_is_read_where_the_guide_allows_it() {
        assertThat(SmallReturn.whole().read().usableRows("PrevPerm"))
                .extracting(row -> row.text("DATE_PERM").text())
                .containsExactly("", "ZZ/05/2019", "", "ZZ/ZZ/ZZZZ", "", "14/06/2016");
    }

    private static Writing of(String inWords, String text) {
        return new Writing(inWords, text.getBytes(UTF_8));
    }
}
