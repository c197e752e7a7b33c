package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final List<String> BEFORE = List.of(
            "",
            " ",
            "   ",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\u00A0",
            "\u2003",
            "\u3000",
            "\uFEFF",
            "\u200B",
            "\u200D",
            "\u2060",
            "\u202E",
            "\u2066",
            "\u0001",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u00AD",
            "\u180E",
            "\u115F",
            "\u3164",
            "\uFFA0",
            "\"",
            "'",
            "\"\"",
            " \u200B\t");
    private static final List<String> SIGNS =
            List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212", "\uFE66");

    static Stream<String> formulas() {
        return BEFORE.stream().flatMap(before -> SIGNS.stream().map(sign -> before + sign + "HYPERLINK(\"x\")"));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void no_cell_can_pass_for_a_formula_whatever_stands_before_its_sign(String cell) {
        String written = read(Sheet.of(new String[] {"TEXT"}, Stream.of(new String[][] {{cell}})))
                .get(1)
                .get(0);
        assertThat(written).isEqualTo("'" + asWritten(cell));
    }

    /** Behind a break within a cell a second mark stands before the sign. */
    private static String asWritten(String cell) {
        int sign = cell.indexOf("HYPERLINK") - 1;
        String before = cell.substring(0, sign);
        boolean broken = before.chars().anyMatch(c -> c == '\t' || c == '\r' || c == '\n');
        return broken ? before + "'" + cell.substring(sign) : cell;
    }

    @Test
    void a_cell_that_another_separator_would_cut_holds_no_formula_behind_the_cut() {
        assertThat(Sheet.harmless("Robin;=1+1")).isEqualTo("Robin;'=1+1");
        assertThat(Sheet.harmless("Robin\t @x")).isEqualTo("Robin\t '@x");
        assertThat(Sheet.harmless("Robin\n-2")).isEqualTo("Robin\n'-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Robin", "14/05/2010", "a=b", "Anne-Marie", "3 + 4", "robin@example.invalid", "12; 13"})
    void words_that_are_no_formula_stay_as_they_are(String cell) {
        assertThat(Sheet.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void quotes_separators_and_line_breaks_come_back_as_they_went_in() {
        String cell = "He said \"go\", then\nwent; back";
        String sheet = Sheet.of(new String[] {"A", "B"}, Stream.of(new String[][] {{cell, "x"}}));
        assertThat(read(sheet)).containsExactly(List.of("A", "B"), List.of(cell, "x"));
        assertThat(sheet).startsWith("\uFEFFA,B");
    }

    @Test
    void a_long_run_of_blanks_takes_no_longer_than_its_length() {
        assertThat(Sheet.harmless("\n".repeat(1_000_000))).startsWith("'");
        assertThat(Sheet.harmless("x" + "; ".repeat(500_000))).startsWith("x;");
    }

    /** A return is read by a machine that must find what was written, so its cells are not made safe for spreadsheets. */
    @Test
    void nobody_else_writes_sheets_but_who_writes_a_return() throws IOException {
        List<String> others = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java") && !path.endsWith("Sheet.java"))
                    .filter(path -> !path.endsWith("ReturnWriter.java"))
                    .filter(path -> text(path).contains("fastcsv.writer"))
                    .forEach(path -> others.add(path.toString()));
        }
        assertThat(others).isEmpty();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> read(String sheet) {
        List<List<String>> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(sheet.substring(1))) {
            reader.forEach(row -> rows.add(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
