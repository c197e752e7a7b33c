package uk.onedoor.nation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped tables are the published statistics, cell by cell, where these are given with -Donedoor.samples=DIRECTORY. */
class SampleFiguresTest {

    private static final String GIVEN = System.getProperty("onedoor.samples", "");
    private static final Nation NATION = Nation.shipped();

    /** A published file: the columns that say what is counted, the number, the percentage if there is one, and what is taken. */
    record Published(
            String file,
            List<String> keys,
            String number,
            @Nullable String percentage,
            Map<List<String>, Measure> taken) {

        @Override
        public String toString() {
            return file;
        }
    }

    @BeforeEach
    void only_where_samples_are_given() {
        assumeThat(GIVEN)
                .as("No samples given: set -Donedoor.samples to read them.")
                .isNotEmpty();
    }

    static List<Published> published() {
        List<String> group = List.of("cla_group", "characteristic");
        return List.of(
                new Published(
                        "la_cla_31march_by_characteristic_2021_2025.csv", group, "number", "percentage", onMarch31()),
                new Published("la_started_to_be_looked_after_2021_2025.csv", group, "number", "percentage", started()),
                new Published(
                        "la_placement_stability_2021_2025.csv",
                        List.of("cla_group", "placement_stability"),
                        "Number",
                        "Percentage",
                        Map.of(
                                List.of("CLA on 31 March", "With 3 or more placements during the year"),
                                Measure.THREE_PLACEMENTS)),
                numbersAndRates("number", Measure.LOOKED_AFTER, Measure.STARTED, Measure.CEASED),
                numbersAndRates("rate_per_10000", Measure.LOOKED_AFTER_RATE, Measure.STARTED_RATE, Measure.CEASED_RATE),
                missing());
    }

    private static Map<List<String>, Measure> onMarch31() {
        String placement = "Placement";
        String distance = "Distance between home and placement";
        return Map.ofEntries(
                entry(List.of("Age group", "Under 1 year"), Measure.AGE_UNDER_1),
                entry(List.of("Age group", "1 to 4 years"), Measure.AGE_1_TO_4),
                entry(List.of("Age group", "5 to 9 years"), Measure.AGE_5_TO_9),
                entry(List.of("Age group", "10 to 15 years"), Measure.AGE_10_TO_15),
                entry(List.of("Age group", "16 years and over"), Measure.AGE_16_AND_OVER),
                entry(List.of("Sex", "Female"), Measure.GIRLS),
                entry(List.of("Sex", "Male"), Measure.BOYS),
                entry(List.of("Unaccompanied asylum-seeking children", "UASC"), Measure.UNACCOMPANIED),
                entry(List.of(placement, "Foster placements"), Measure.FOSTER),
                entry(List.of(placement, "Secure homes and children's homes"), Measure.HOMES),
                entry(
                        List.of(
                                placement,
                                "Independent and semi-independent living arrangements/supported accommodation"),
                        Measure.SUPPORTED),
                entry(
                        List.of(placement, "Placed with parents or other person with parental responsibility"),
                        Measure.WITH_PARENTS),
                entry(List.of(placement, "Placed for adoption"), Measure.FOR_ADOPTION),
                entry(List.of(placement, "Other residential settings"), Measure.OTHER_RESIDENTIAL),
                entry(List.of(placement, "Residential schools"), Measure.RESIDENTIAL_SCHOOLS),
                entry(List.of(placement, "Other placements"), Measure.OTHER_PLACES),
                entry(List.of("Locality of placement", "Placed inside the local authority boundary"), Measure.INSIDE),
                entry(List.of("Locality of placement", "Placed outside the local authority boundary"), Measure.OUTSIDE),
                entry(List.of(distance, "Placed 20 miles or less from home"), Measure.WITHIN_20_MILES),
                entry(List.of(distance, "Placed more than 20 miles from home"), Measure.OVER_20_MILES),
                entry(List.of(distance, "Distance not known or not recorded"), Measure.DISTANCE_NOT_KNOWN),
                entry(
                        List.of(
                                distance + " and locality of placement",
                                "4. Placed outside the LA boundary, more than 20 miles from home"),
                        Measure.OUTSIDE_OVER_20_MILES));
    }

    private static Map<List<String>, Measure> started() {
        String age = "Age on starting";
        return Map.of(
                List.of(age, "Under 1 year"), Measure.STARTED_UNDER_1,
                List.of(age, "1 to 4 years"), Measure.STARTED_1_TO_4,
                List.of(age, "5 to 9 years"), Measure.STARTED_5_TO_9,
                List.of(age, "10 to 15 years"), Measure.STARTED_10_TO_15,
                List.of(age, "16 years and over"), Measure.STARTED_16_AND_OVER);
    }

    private static Published numbersAndRates(String column, Measure on31March, Measure starting, Measure ceasing) {
        return new Published(
                "la_cla_number_and_rate_2021_2025.csv",
                List.of("population_count"),
                column,
                null,
                Map.of(
                        List.of("Children looked after on 31 March each year"), on31March,
                        List.of("Children starting to be looked after each year"), starting,
                        List.of("Children ceasing to be looked after each year"), ceasing));
    }

    private static Published missing() {
        return new Published(
                "dfe2024_la_children_who_were_missing_or_away_from_placement_without_authorisation.csv",
                List.of("CLA_group"),
                "number",
                null,
                Map.of(
                        List.of("Children looked after during the year"), Measure.DURING_YEAR,
                        List.of("Children who had a missing incident during the year"), Measure.MISSING,
                        List.of("Children who went missing more than once during the year"),
                                Measure.MISSING_MORE_THAN_ONCE,
                        List.of("Number of missing incidents during the year"), Measure.MISSING_TIMES));
    }

    @ParameterizedTest
    @MethodSource("published")
    void every_shipped_cell_is_the_published_one(Published published) throws IOException {
        List<String> different = new ArrayList<>();
        int cells = each(published, (row, figures) -> {
            Measure measure = Objects.requireNonNull(published.taken().get(key(published, row)));
            String cell = row.getField(published.number());
            Figure shipped = figures.of(measure);
            boolean same = shipped.number() != null
                    ? cell.equals(String.valueOf(shipped.number().intValue()))
                    : cell.equals(sign(shipped));
            if (!same) different.add(row + " is shipped as " + shipped);
        });
        assertThat(different).isEmpty();
        // 153 councils, 11 regions and England, in five years.
        assertThat(cells).isEqualTo(165 * 5 * published.taken().size());
    }

    @ParameterizedTest
    @MethodSource("published")
    void every_share_of_a_council_rounds_to_the_published_percentage(Published published) throws IOException {
        String column = published.percentage();
        if (column == null) return;
        List<String> different = new ArrayList<>();
        each(published, (row, figures) -> {
            Measure measure = Objects.requireNonNull(published.taken().get(key(published, row)));
            Double share = figures.compared(measure).number();
            String printed = row.getField(column);
            boolean same = share == null
                    ? printed.matches("[czx]")
                    : printed.equals(share > 0 && share < 0.5 ? "k" : String.valueOf(Math.round(share)));
            if (!same && row.getField("geographic_level").equals("Local authority"))
                different.add(row + " is " + share);
        });
        assertThat(different).isEmpty();
    }

    @Test
    void money_is_the_published_one_in_whole_thousands() throws IOException {
        int councils = 0;
        for (NamedCsvRecord row : rows("la_childrens_services_spend_2024_25.csv")) {
            Place place = place(row).orElse(null);
            if (place == null) continue;
            Figures figures = NATION.of(place, 2025);
            assertThat(figures.of(Measure.SPEND)).isEqualTo(thousands(row.getField("exp")));
            assertThat(figures.of(Measure.SPEND_ON_ALL)).isEqualTo(thousands(row.getField("total_exp")));
            councils++;
        }
        assertThat(councils).isEqualTo(165);
    }

    private static Figure thousands(String text) {
        return Figure.of(Math.round(Double.parseDouble(text)));
    }

    @Test
    void neighbours_are_the_published_ones_in_order() throws IOException {
        int rows = 0;
        for (NamedCsvRecord row : rows("la_statistical_neighbours.csv")) {
            Place council = NATION.authority(row.getField("LA.number")).orElseThrow();
            int rank = Integer.parseInt(row.getField("SN_rank"));
            assertThat(NATION.neighbours(council).get(rank - 1).number()).isEqualTo(row.getField("SN_LA_number"));
            rows++;
        }
        assertThat(rows).isEqualTo(1530);
    }

    @Test
    void every_code_of_today_leads_to_its_council() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(Path.of(GIVEN, "la-codes", "english_lad25_to_children_services_authority.csv"))) {
            for (NamedCsvRecord row : reader) {
                assertThat(NATION.authority(row.getField("utla_code")))
                        .as(row.toString())
                        .isEqualTo(NATION.authority(row.getField("dfe_la_number")))
                        .isPresent();
            }
        }
    }

    /** Every row of a shipped place that is taken, with that place's figures; how many there were. */
    private static int each(Published published, BiConsumer<NamedCsvRecord, Figures> read) throws IOException {
        int found = 0;
        for (NamedCsvRecord row : rows(published.file())) {
            Place place = place(row).orElse(null);
            if (place == null || !published.taken().containsKey(key(published, row))) continue;
            read.accept(row, NATION.of(place, Integer.parseInt(row.getField("time_period"))));
            found++;
        }
        return found;
    }

    private static List<String> key(Published published, NamedCsvRecord row) {
        return published.keys().stream().map(row::getField).collect(Collectors.toList());
    }

    /** Empty for a median of statistical neighbours, and for a council that is no more. */
    private static Optional<Place> place(NamedCsvRecord row) {
        return switch (row.getField("geographic_level")) {
            case "National" -> Optional.of(NATION.england());
            case "Regional" -> Optional.of(region(row));
            case "Local authority" ->
                NATION.authority(row.getField("new_la_code"))
                        .filter(place -> place.code().equals(row.getField("new_la_code")));
            default -> Optional.empty();
        };
    }

    private static Place region(NamedCsvRecord row) {
        String name = row.findField("geo_breakdown").orElseGet(() -> row.getField("region_name"));
        return NATION.regions().stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No region " + name));
    }

    private static String sign(Figure figure) {
        return switch (Objects.requireNonNull(figure.why())) {
            case WITHHELD -> "c";
            case DOES_NOT_APPLY, NOT_YET_A_COUNCIL -> "z";
            case NOT_AVAILABLE -> "x";
            case NOT_FOR_THAT_YEAR -> "";
        };
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(Path.of(GIVEN, "benchmarks", file))) {
            return reader.stream().toList();
        }
    }
}
