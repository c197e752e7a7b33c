package uk.onedoor.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadRow;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.reading.ReturnRefused;

/** Reads the sample returns where they are given with -Donedoor.samples=DIRECTORY. */
class SampleReturnsTest {
    private static final String GIVEN = System.getProperty("onedoor.samples", "");

    @BeforeEach
    void only_where_samples_are_given() {
        assumeThat(GIVEN)
                .as("No samples given: set -Donedoor.samples to read them.")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void each_year_of_the_synthetic_county_is_read_to_the_last_row(int year) throws IOException {
        Path directory = Path.of(GIVEN, "synthetic-norfolk", String.valueOf(year));
        ReadReturn read = ReturnReader.readDirectory(directory);
        assertThat(read.year()).hasValue(new CollectionYear(year));
        assertThat(read.unreadableCount()).isZero();
        assertThat(rowsByFile(read)).isEqualTo(linesByFile(directory));
        assertThat(CareHistories.of(read).children())
                .hasSize(read.table("Header").orElseThrow().rows().size());
    }

    @Test
    void a_clean_year_leaves_no_row_off_the_timeline() {
        ReadReturn read = ReturnReader.readDirectory(Path.of(GIVEN, "synthetic-norfolk", "2026"));
        assertThat(CareHistories.of(read).leftOff()).isEmpty();
    }

    @Test
    void every_planted_cell_nobody_can_read_is_reported_and_no_other() throws IOException {
        Path county = Path.of(GIVEN, "synthetic-norfolk");
        ReadReturn read = ReturnReader.readDirectory(county.resolve("with_errors_2026"));
        assertThat(rowsByFile(read)).isEqualTo(linesByFile(county.resolve("with_errors_2026")));
        List<String> planted = new ArrayList<>();
        for (String line : Files.readAllLines(county.resolve("planted_2026.csv"))) {
            String[] cells = line.split(",", -1);
            boolean unreadable = line.matches(
                    ".*(not in list|impossible.*|not M or A|not a date|not valid|SDQ over 40|not M/F/U|not 0/1)$");
            if (unreadable) planted.add(cells[1] + ".csv " + cells[4] + " " + cells[6]);
        }
        assertThat(read.unreadableCells())
                .extracting(cell -> cell.file() + " " + cell.column() + " " + cell.text())
                .containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    void the_random_return_of_another_tool_is_read_with_its_two_adoption_files_joined() throws IOException {
        Path directory = Path.of(GIVEN, "peer-validator-fake-903");
        ReadReturn read = ReturnReader.read(csvFiles(directory));
        assertThat(rowsByFile(read)).isEqualTo(linesByFile(directory));
        assertThat(read.tables()).hasSize(12);
        assertThat(read.table("PlacedAdoption").orElseThrow().files())
                .containsExactly("placed_for_adoption.csv", "placed_for_adoption_errors.csv");
        assertThat(CareHistories.of(read).children()).hasSizeGreaterThan(2600);
    }

    @Test
    void the_xml_of_another_tool_is_read_by_itself_and_refused_beside_the_csv_files() {
        Path directory = Path.of(GIVEN, "peer-validator-fake-903");
        ReadReturn read = ReturnReader.readPath(directory.resolve("fake_903.xml"));
        assertThat(read.isXml()).isTrue();
        assertThat(read.usableRows("Header")).hasSize(253);
        assertThat(read.usableRows("Episodes")).hasSize(459);
        assertThat(read.usableRows("UASC")).hasSize(12);
        assertThatThrownBy(() -> ReturnReader.readPath(directory))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("fake_903.xml")
                .hasMessageContaining("header.csv");
    }

    private static List<ReturnFile> csvFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(ReturnFile::of)
                    .toList();
        }
    }

    private static Map<String, Long> rowsByFile(ReadReturn read) {
        Map<String, Long> rows = new TreeMap<>();
        for (ReadTable table : read.tables()) {
            for (String file : table.files()) rows.put(file, 0L);
            rows.putAll(table.rows().stream().collect(groupingBy(ReadRow::file, summingLong(row -> 1))));
        }
        return rows;
    }

    private static Map<String, Long> linesByFile(Path directory) throws IOException {
        Map<String, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList())
                lines.put(
                        file.getFileName().toString(),
                        Files.readString(file)
                                .lines()
                                .skip(1)
                                .filter(line -> !line.isBlank())
                                .count());
        }
        return lines;
    }
}
