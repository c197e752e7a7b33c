package uk.onedoor.returns.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;

/** Tells the sample return with planted faults as stories, where it is given with -Donedoor.samples=DIRECTORY. */
class SampleStoriesTest {

    /** They need postcodes, of which there are none here. */
    private static final List<String> NEED_MORE = List.of("218", "392c");

    private Path sample = Path.of("");

    @BeforeEach
    void isGiven() {
        String given = System.getProperty("onedoor.samples", "");
        assumeThat(given)
                .as("No samples given: set -Donedoor.samples to read them.")
                .isNotEmpty();
        sample = Path.of(given, "synthetic-norfolk");
    }

    @Test
    void each_planted_fault_is_told_and_there_are_hardly_more_stories_than_faults() throws IOException {
        CollectionYear year = new CollectionYear(2026);
        Roll roll = Roll.of(
                ReturnReader.readDirectory(sample.resolve("with_errors_2026"), year),
                ReturnReader.readDirectory(sample.resolve("2025"), new CollectionYear(2025)),
                Setting.of(year, "E10000020"));
        Stories told = Stories.of(new Checker(ForkJoinPool.commonPool(), done -> {}).check(roll));
        List<String> planted = planted();
        List<String> stories = told.all().stream()
                .flatMap(story -> story.codes().stream().map(code -> code + " " + story.child()))
                .toList();
        assertThat(stories).containsAll(planted);
        assertThat(told.all()).hasSizeLessThan(planted.size() + 5);
        assertThat(told.checked().findings().count()).isGreaterThan(planted.size() + 20L);
    }

    private List<String> planted() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(sample.resolve("planted_2026.csv"))) {
            return reader.stream()
                    .filter(fault -> !NEED_MORE.contains(fault.getField("rule")))
                    .map(fault -> fault.getField("rule") + " " + fault.getField("child"))
                    .toList();
        }
    }
}
