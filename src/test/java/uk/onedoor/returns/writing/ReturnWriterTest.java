package uk.onedoor.returns.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.returns.made.MadeReturn;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.reading.SmallReturn;
import uk.onedoor.returns.writing.ReturnWriter.Instead;

class ReturnWriterTest {
    private static final CollectionYear YEAR = new CollectionYear(2026);

    @Test
    void what_is_written_reads_as_what_it_was_written_from() {
        ReadReturn read = ReturnReader.readDirectory(SmallReturn.DIRECTORY, YEAR);
        assertThat(says(again(read))).isEqualTo(says(read));
    }

    @Test
    void a_whole_councils_return_reads_as_what_it_was_written_from(@TempDir Path made) throws IOException {
        MadeReturn.write(300, YEAR, 5, made);
        ReadReturn read = ReturnReader.readDirectory(made.resolve("year"), YEAR);
        ReadReturn again = again(read);
        assertThat(says(again)).isEqualTo(says(read));
        assertThat(again.unreadableCount()).isZero();
    }

    @Test
    void dates_and_codes_are_written_as_the_guide_has_them_and_what_cannot_be_read_as_it_was() {
        ReadTable table = LooseTable.of(
                "Reviews",
                List.of(
                        Map.of("CHILD", "007", "REVIEW", "2026-03-01", "REVIEW_CODE", "pn1", "OURS", "x"),
                        Map.of("CHILD", "8", "REVIEW", "soon, perhaps", "REVIEW_CODE", "PN1")));
        assertThat(ReturnWriter.csv(List.of(table), YEAR, Instead.NOTHING)
                        .get("reviews.csv")
                        .lines())
                .containsExactly("CHILD,DOB,REVIEW,REVIEW_CODE", "007,,01/03/2026,PN1", "8,,\"soon, perhaps\",PN1");
    }

    @Test
    void a_table_the_year_does_not_have_yet_is_not_written() {
        ReadTable orders = LooseTable.of("DoLO", List.of(Map.of("CHILD", "1", "DOLO_START", "01/05/2026")));
        assertThat(ReturnWriter.csv(List.of(orders), YEAR, Instead.NOTHING)).isEmpty();
        assertThat(ReturnWriter.csv(List.of(orders), new CollectionYear(2027), Instead.NOTHING))
                .containsKey("dolo.csv");
    }

    @Test
    void what_stands_instead_of_a_cell_is_written_and_nothing_else_changes() {
        ReadTable table = LooseTable.of(
                "Reviews",
                List.of(
                        Map.of("CHILD", "1", "DOB", "01/01/2010", "REVIEW", "01/05/2025"),
                        Map.of("CHILD", "2", "DOB", "01/01/2010", "REVIEW", "01/05/2025")));
        Instead second = (row, column) ->
                column.equals("DOB") && row.number() == 2 ? Optional.of("02/02/2010") : Optional.empty();
        assertThat(ReturnWriter.csv(List.of(table), YEAR, second)
                        .get("reviews.csv")
                        .lines())
                .containsExactly(
                        "CHILD,DOB,REVIEW,REVIEW_CODE", "1,01/01/2010,01/05/2025,", "2,02/02/2010,01/05/2025,");
    }

    private static ReadReturn again(ReadReturn read) {
        List<ReturnFile> files = new ArrayList<>();
        ReturnWriter.csv(read.tables(), YEAR, Instead.NOTHING)
                .forEach((name, text) -> files.add(ReturnFile.of(name, text.getBytes(StandardCharsets.UTF_8))));
        return ReturnReader.read(files, YEAR);
    }

    /** Every table with what each cell of each row says. */
    private static List<String> says(ReadReturn read) {
        List<String> says = new ArrayList<>();
        for (ReadTable table : read.tables())
            table.rows().stream()
                    .filter(row -> row.isAligned())
                    .forEach(row -> says.add(table.name() + " "
                            + table.shape().names().stream()
                                    .map(column -> row.says(row.indexIn(column)))
                                    .toList()));
        return says;
    }
}
