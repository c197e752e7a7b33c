package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReturnFile;

/** Keeps the sample returns where they are given with -Donedoor.samples=DIRECTORY. */
@OneDoorTest
class SampleImportsTest {

    private static final String GIVEN = System.getProperty("onedoor.samples", "");

    @Autowired
    TestCouncil councils;

    @Autowired
    Returns returns;

    @Autowired
    ReturnRows rows;

    @BeforeEach
    void only_where_samples_are_given() {
        assumeThat(GIVEN)
                .as("No samples given: set -Donedoor.samples to read them.")
                .isNotEmpty();
    }

    @Test
    void five_years_of_a_county_are_kept_and_reading_them_all_again_changes_nothing() throws Exception {
        Council council = councils.make();
        for (int year = 2022; year <= 2026; year++) {
            Reading reading = read(council, "synthetic-norfolk/" + year);
            assertThat(reading.year()).isEqualTo(new CollectionYear(year));
            assertThat(reading.tally().unreadable()).isZero();
            assertThat(reading.tally().factsNew()).isPositive();
        }
        var before = rows.counts(council.code);
        for (int year : new int[] {2022, 2023, 2024, 2025, 2026, 2023}) {
            read(council, "synthetic-norfolk/" + year);
        }
        var after = rows.counts(council.code);
        for (String log : List.of("returns.reading", "returns.left_off")) {
            assertThat(after.remove(log)).isGreaterThanOrEqualTo(before.remove(log));
        }
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_year_with_planted_errors_is_kept_with_every_bad_cell_in_its_report() throws Exception {
        Council council = councils.make();
        read(council, "synthetic-norfolk/2026");
        Reading reading = read(council, "synthetic-norfolk/with_errors_2026");
        assertThat(reading.tally().unreadable()).isPositive();
        assertThat(council.as(council.manager, () -> returns.unreadable(reading.id(), 10_000)))
                .hasSize((int) reading.tally().unreadable());
    }

    @Test
    void the_random_return_of_another_tool_is_kept() throws Exception {
        Reading reading = read(councils.make(), "peer-validator-fake-903");
        assertThat(reading.tables()).hasSize(12);
        assertThat(reading.tally().made()).isPositive();
    }

    private Reading read(Council council, String directory) throws Exception {
        List<ReturnFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of(GIVEN, directory))) {
            paths.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .forEach(path -> files.add(ReturnFile.of(path)));
        }
        return council.as(council.manager, () -> returns.read(files));
    }
}
