package uk.onedoor.returns.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.postcodes.PostcodeIndex;
import uk.onedoor.postcodes.PostcodeLoading;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadRow;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.rows.Places;

/** Loads the whole country where it is given with -Donedoor.samples=DIRECTORY. */
class SamplePostcodesTest {

    @TempDir
    Path data;

    @Test
    void the_whole_directory_is_loaded_small_enough_and_every_placement_of_the_county_is_found() {
        String given = System.getProperty("onedoor.samples", "");
        assumeThat(given)
                .as("No samples given: set -Donedoor.samples to load them.")
                .isNotEmpty();
        Path file = Path.of(given, "postcodes", "postcodes_gb_2025_11.csv.gz");
        List<String> said = new ArrayList<>();
        PostcodeLoading.Loaded loaded = PostcodeLoading.load(file, data, LocalDate.of(2026, 11, 22), said::add);
        assertThat(loaded.postcodes().postcodes()).isEqualTo(2_636_121);
        assertThat(loaded.withoutPlace() + loaded.northernIrish() + loaded.unreadable())
                .isZero();
        assertThat(data.resolve("postcodes.index"))
                .satisfies(index -> assertThat(index.toFile().length()).isLessThan(40_000_000));
        assertThat(said).noneMatch(words -> words.contains("does not know which council"));
        Places places = PlacesOfYear.of(PostcodeIndex.open(data).orElseThrow(), new CollectionYear(2026));
        List<ReadRow> episodes = ReturnReader.readDirectory(Path.of(given, "synthetic-norfolk", "2026"))
                .usableRows("Episodes");
        assertThat(episodes).isNotEmpty().allSatisfy(row -> {
            String postcode = row.text("PL_POST").text();
            if (!postcode.isEmpty())
                assertThat(places.find(postcode).authority()).isNotEmpty();
        });
    }
}
