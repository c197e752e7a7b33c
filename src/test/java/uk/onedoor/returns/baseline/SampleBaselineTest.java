package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.returns.check.Checked;
import uk.onedoor.returns.check.Checker;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;

/** Counts the five years of the synthetic county where samples are given with -Donedoor.samples=DIRECTORY. */
class SampleBaselineTest {
    private static final String GIVEN = System.getProperty("onedoor.samples", "");
    private static final String COUNTY = "E10000020";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path county = Path.of(GIVEN, "synthetic-norfolk");

    @BeforeEach
    void only_where_samples_are_given() {
        assumeThat(GIVEN)
                .as("No samples given: set -Donedoor.samples to read them.")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void every_year_is_what_is_expected(int year) throws IOException {
        ReadReturn read = ReturnReader.readDirectory(county.resolve(String.valueOf(year)));
        Setting setting = Setting.of(new CollectionYear(year), COUNTY).with(places(read), code -> false);
        Checked checked = new Checker(ForkJoinPool.commonPool(), done -> {}).check(Roll.of(read, null, setting));
        JsonNode found =
                JSON.valueToTree(BaselineFields.of(checked, List.of(AgeRange.ALL, AgeRange.TEN_AND_OVER), true));
        JsonNode expected = JSON.readTree(Files.readString(county.resolve("expected_baseline.json")))
                .get(String.valueOf(year));
        expected.properties()
                .forEach(field -> assertThat(JSON.writeValueAsString(found.get(field.getKey())))
                        .as(field.getKey())
                        .satisfies(text -> assertThat(JSON.readTree(text)).isEqualTo(field.getValue())));
    }

    /** Where the postcodes of a return lie, out of those of the whole country. */
    private static Places places(ReadReturn read) throws IOException {
        Set<String> wanted = new HashSet<>();
        read.usableRows("Episodes")
                .forEach(row -> List.of("HOME_POST", "PL_POST")
                        .forEach(column ->
                                wanted.add(row.says(row.indexIn(column)).replace(" ", ""))));
        Map<String, String> councils = new HashMap<>();
        Path codes = Path.of(GIVEN, "la-codes", "english_lad25_to_children_services_authority.csv");
        for (String line : Files.readAllLines(codes)) councils.put(line.split(",")[0], line.split(",")[1]);
        Map<String, Places.Place> known = new HashMap<>();
        Path all = Path.of(GIVEN, "postcodes", "postcodes_gb_2025_11.csv.gz");
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(all)), StandardCharsets.UTF_8))) {
            in.lines()
                    .map(line -> line.split(","))
                    .filter(c -> wanted.contains(c[0]))
                    .forEach(c -> known.put(
                            c[0],
                            new Places.Place(
                                    Integer.parseInt(c[1]), Integer.parseInt(c[2]), councils.getOrDefault(c[3], ""))));
        }
        return new Known(known);
    }

    private record Known(Map<String, Places.Place> known) implements Places {
        @Override
        public boolean areKnown() {
            return true;
        }

        @Override
        public Place find(String postcode) {
            return known.getOrDefault(postcode.replace(" ", ""), Place.NOWHERE);
        }
    }
}
