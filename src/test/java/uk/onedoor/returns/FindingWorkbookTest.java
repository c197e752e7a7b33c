package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.shared.Refusal;

class FindingWorkbookTest {

    private static final int COLUMNS = FindingRows.ROW + 3;
    private static final String[] HEADING = cells("heading");

    @TempDir
    Path directory;

    private static String[] cells(String text) {
        String[] cells = new String[COLUMNS];
        Arrays.fill(cells, text);
        return cells;
    }

    private static String[] row(String text) {
        String[] row = cells(text);
        row[FindingRows.ROW] = "1";
        return row;
    }

    @Test
    void a_cell_that_is_too_long_is_cut_between_two_letters() throws IOException {
        String owl = "\uD83E\uDD89";
        byte[] book =
                FindingWorkbook.of(HEADING, Collections.singletonList(row(owl.repeat(20_000))), "By child", "By rule");
        assertThat(texts(book)).contains(owl.repeat(16_383)).noneMatch(text -> text.contains("\uFFFD"));
    }

    /** What the cells of a workbook say. */
    private List<String> texts(byte[] book) throws IOException {
        StringBuilder parts = new StringBuilder("<parts>");
        try (ZipFile zip =
                new ZipFile(Files.write(directory.resolve("book.xlsx"), book).toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                parts.append(text.substring(text.indexOf("?>") + 2));
            }
        }
        return Jsoup.parse(parts.append("</parts>").toString(), Parser.xmlParser())
                .select("t")
                .eachText();
    }

    @Test
    void more_findings_than_a_workbook_holds_are_to_be_filtered_first() {
        List<String[]> many = Collections.nCopies(200_001, row("x"));
        assertThatThrownBy(() -> FindingWorkbook.of(HEADING, many, "By child", "By rule"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("returns.sheet.many");
                    assertThat(refusal.places()).containsExactly("200,000");
                });
    }
}
