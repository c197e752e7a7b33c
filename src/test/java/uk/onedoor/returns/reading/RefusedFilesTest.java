package uk.onedoor.returns.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.onedoor.returns.reading.SmallReturn.EPISODES;
import static uk.onedoor.returns.reading.SmallReturn.HEADER;
import static uk.onedoor.returns.reading.SmallReturn.MISSING;
import static uk.onedoor.returns.reading.SmallReturn.REVIEWS;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class RefusedFilesTest {

    /** A file nobody could read, in plain words, with some of the words it must be refused with. */
    public record Malformed(String inWords, byte[] bytes, String reason) {
        @Override
        public String toString() {
            return inWords;
        }
    }

    @ParameterizedTest
    @MethodSource({"notText", "notCsv", "badQuotes", "notATable", "tooLarge"})
    void a_file_that_cannot_be_read_refuses_the_return_by_name_with_a_remedy(Malformed file) {
        SmallReturn files = SmallReturn.whole().with("broken.csv", file.bytes());
        ReturnRefused refused = catchThrowableOfType(ReturnRefused.class, files::read);
        assertThat(refused).hasMessageContaining("broken.csv").hasMessageStartingWith("Nothing was read.");
        assertThat(refused.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.file()).isEqualTo("broken.csv");
            assertThat(refusal.reason()).contains(file.reason()).endsWith(".");
            assertThat(refusal.remedy()).hasSizeGreaterThan(20).endsWith(".");
        });
    }

    static Stream<Malformed> notText() {
        return Stream.of(
                new Malformed("an empty file", new byte[0], "empty"),
                of("only blank lines", "\r\n \n\n", "only blank lines"),
                new Malformed("only a UTF-8 mark", bytes(0xEF, 0xBB, 0xBF), "only blank lines"),
                new Malformed("a zip or Excel workbook, damaged", start("PK\u0003\u0004", 400), "Excel workbook"),
                new Malformed("an empty zip", start("PK\u0005\u0006", 22), "holds no files"),
                new Malformed("an old Excel file", start("\u00D0\u00CF\u0011\u00E0", 400), "old Excel"),
                new Malformed("a PDF", start("%PDF-1.7\n", 100), "PDF"),
                new Malformed("a PNG picture", start("\u0089PNG\r\n", 100), "picture"),
                new Malformed("a JPEG picture", start("\u00FF\u00D8\u00FF\u00E0", 100), "picture"),
                new Malformed("a GIF picture", start("GIF89a", 100), "picture"),
                new Malformed("a gzip file", start("\u001F\u008B\u0008", 100), "compressed"),
                new Malformed("a 7-Zip file", start("7z\u00BC\u00AF", 100), "compressed"),
                new Malformed("a RAR file", start("Rar!\u001A\u0007", 100), "compressed"),
                new Malformed("a database file", start("SQLite format 3\u0000", 100), "database"),
                of("a word-processor file", "{\\rtf1\\ansi CHILD}", "word-processor"),
                new Malformed("a program", start("\u007FELF", 100), "program"));
    }

    static Stream<Malformed> notCsv() {
        return Stream.of(
                new Malformed("a NUL in a cell", (MISSING + "000101,\0,M,01/05/2025,\n").getBytes(UTF_8), "not text"),
                new Malformed("UTF-16 without its mark", MISSING.getBytes(UTF_16LE), "not text"),
                new Malformed("UTF-32", marked("UTF-32LE", 0xFF, 0xFE, 0, 0), "not text"),
                new Malformed("UTF-16 cut in the middle", marked("UTF-16LE", 0xFF, 0xFE, 'C'), "damaged or cut short"),
                new Malformed("UTF-16 with half a pair", utf16WithHalfAPair(), "damaged or cut short"),
                new Malformed("a NUL in UTF-16", utf16WithNul(), "not text"),
                new Malformed("a UTF-8 mark, then not UTF-8", utf8MarkedButNot(), "damaged or cut short"),
                new Malformed(
                        "bytes of no writing we know",
                        (MISSING + "\u0081\u008D\u008F").getBytes(ISO_8859_1),
                        "not text"),
                of("an XML return of nobody", "<?xml version=\"1.0\"?><EXPSSDA903/>", "holds no CHILD"),
                of("a web page", "\n<!DOCTYPE html><html><body>Sign in</body></html>", "web page"),
                of("JSON", "{\"CHILD\":\"000101\"}", "JSON"));
    }

    static Stream<Malformed> badQuotes() {
        return Stream.of(
                of(
                        "a quotation mark never closed",
                        MISSING + "000101,14/05/2010,M,01/05/2025,\n000102,\"x,M\n",
                        "line 3"),
                of("a quotation mark never closed in the heading", "\"CHILD,DOB,MISSING\n1,2,3\n", "line 1"),
                of(
                        "words after a closing quotation mark",
                        MISSING + "\"000101\"x,14/05/2010,M,01/05/2025,\n",
                        "line 2"),
                of("a quotation mark closed rows later", MISSING + "\"000101,,M,,\n000102,\"x\",M,,\n", "line 2"));
    }

    static Stream<Malformed> notATable() {
        return Stream.of(
                of("no heading row", "000101,14/05/2010,M,01/05/2025,\n", "no table of the return"),
                of("some other table", "URN,NAME,BEDS\n1900001,A home,4\n", "URN, NAME, BEDS"),
                of("plain prose", "Dear colleague, please find attached the return.\n", "no table of the return"),
                of("only separators", ",,,,\n,,,,\n", "no heading row"),
                of("columns every table has", "CHILD,DOB\n000101,14/05/2010\n", "nearest is"),
                of("header or asylum seekers, who can tell", "CHILD,SEX,DOB\n000101,F,14/05/2010\n", "nearest is"),
                of("pipes as separator", "CHILD|DOB|REVIEW\n000101|14/05/2010|01/05/2025\n", "CHILD|DOB|REVIEW"),
                of("missing spells without their start", "CHILD,DOB,MISSING,MIS_END\n", "MIS_START"),
                of("reviews without their date", "CHILD,DOB,REVIEW_CODE\n", "column REVIEW is not there"),
                of("episodes without the child", EPISODES.replace("CHILD,", ""), "column CHILD is not there"),
                of("episodes without their start", EPISODES.replace("DECOM,", ""), "column DECOM is not there"),
                of("a header without the child", HEADER.replace("CHILD,", ""), "column CHILD is not there"),
                of("social workers without theirs", "CHILD,DOB,SW_DECOM,SW_DEC,SW_REASON\n", "SW_ID"),
                of("liberty orders without their start", "CHILD,DOB,DOLO_END\n", "DOLO_START"),
                of("adoption decisions without their date", "CHILD,DATE_PLACED_CEASED\n", "DATE_PLACED"),
                of("a column twice", "CHILD,DOB,REVIEW,review ,REVIEW_CODE\n", "more than once"),
                of("two tables side by side", "CHILD,REVIEW,REVIEW_CODE,DOLO_START,DOLO_END\n", "equally well"));
    }

    static Stream<Malformed> tooLarge() {
        return Stream.of(
                new Malformed("more bytes than any return", new byte[Limits.BYTES_PER_FILE + 1], "64 MB"),
                of("more columns than any table", REVIEWS.strip() + manyColumns(), "200 columns"),
                of("more rows than any council", REVIEWS + "1,,,\n".repeat(Limits.ROWS_PER_FILE + 1), "2,000,000 rows"),
                of("a cell like a book", REVIEWS + "1,,01/05/2025," + "x".repeat(10_001), "Cell 4 of line 2"),
                of("a heading like a book", "x".repeat(10_001) + "," + REVIEWS, "Cell 1 of line 1"),
                of("a line of commas", REVIEWS + ",".repeat(20_000), "Line 2"));
    }

    @Test
    void every_broken_file_is_named_not_only_the_first() {
        SmallReturn files =
                SmallReturn.whole().with("one.csv", "").with("two.csv", "%PDF").with("three.csv", "A,B\n");
        ReturnRefused refused = catchThrowableOfType(ReturnRefused.class, files::read);
        assertThat(refused.refusals()).extracting(Refusal::file).containsExactly("one.csv", "two.csv", "three.csv");
    }

    @Test
    void a_file_that_cannot_be_opened_is_refused_by_name() {
        ReturnFile gone = ReturnFile.of("gone.csv", () -> {
            throw new java.io.IOException("no such file");
        });
        ReturnRefused refused = catchThrowableOfType(ReturnRefused.class, () -> ReturnReader.read(List.of(gone)));
        assertThat(refused).hasMessageContaining("gone.csv: The file could not be opened.");
    }

    private static Malformed of(String inWords, String text, String reason) {
        return new Malformed(inWords, text.getBytes(UTF_8), reason);
    }

    private static String manyColumns() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i <= Limits.COLUMNS; i++) columns.append(",X").append(i);
        return columns.toString();
    }

    private static byte[] start(String signature, int length) {
        byte[] bytes = new byte[length];
        byte[] first = signature.getBytes(ISO_8859_1);
        System.arraycopy(first, 0, bytes, 0, first.length);
        return bytes;
    }

    private static byte[] marked(String charset, int... mark) {
        return join(bytes(mark), MISSING.getBytes(Charset.forName(charset)));
    }

    private static byte[] utf16WithHalfAPair() {
        return join(bytes(0xFE, 0xFF), MISSING.getBytes(UTF_16BE), bytes(0xD8, 0x00), "x".getBytes(UTF_16BE));
    }

    private static byte[] utf16WithNul() {
        return join(bytes(0xFE, 0xFF), (MISSING + "\0").getBytes(UTF_16BE));
    }

    private static byte[] utf8MarkedButNot() {
        return join(bytes(0xEF, 0xBB, 0xBF), MISSING.getBytes(UTF_8), bytes(0xC3, 0x28));
    }

    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    public static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
