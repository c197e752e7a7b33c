package uk.onedoor.postcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {
    private static final Boundaries BOUNDARIES = Boundaries.shipped();

    @ParameterizedTest
    @CsvSource({
        // The same county under another code, and so in every year.
        "E10000023, E06000065, 2022, true", "E10000023, E06000065, 2026, true",
        "E10000027, E06000066, 2023, true", "E10000002, E06000060, 2022, true",
        "E08000016, E08000038, 2022, true", "E08000039, E08000019, 2026, true",
        // One county then, two councils now.
        "E06000063, E06000064, 2023, true", "E06000063, E06000064, 2024, false",
        "E10000006, E06000064, 2023, true", "E10000006, E06000063, 2024, true",
        "E06000061, E06000062, 2021, true", "E06000061, E06000062, 2022, false",
        // Neighbours, and codes that are no council's.
        "E06000065, E06000063, 2024, false", "E06000058, E06000059, 2019, false",
        "E10000020, E10000029, 2026, false", "WAL, E10000020, 2026, false",
        "X99000001, X99000001, 2026, true", "X99000001, E10000020, 2026, false"
    })
    void whether_two_codes_mean_one_council_depends_on_the_year(String one, String other, int year, boolean same) {
        for (LocalDate day : List.of(LocalDate.of(year - 1, 4, 1), LocalDate.of(year, 3, 31))) {
            assertThat(BOUNDARIES.same(one, other, day)).isEqualTo(same);
            assertThat(BOUNDARIES.same(other, one, day)).isEqualTo(same);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "E07000163, 2022, E10000023",
        "E07000163, 2024, E06000065",
        "E07000028, 2026, E06000063",
        "E07000030, 2026, E06000064",
        "E07000153, 2021, E10000021",
        "E07000153, 2022, E06000061",
        "E07000007, 2020, E10000002",
        "E06000059, 2019, E10000009",
        "W06000015, 2026, WAL",
        "N09000003, 2026, NIR",
        "E99999999, 2026, ''",
        "'', 2026, ''",
        "M99999999, 2026, ''"
    })
    void districts_that_were_abolished_are_still_known(String district, int year, String authority) {
        assertThat(BOUNDARIES.authority(district, LocalDate.of(year, 3, 31))).isEqualTo(authority);
    }

    @Test
    void a_code_of_a_former_council_is_that_of_an_authority_and_a_districts_is_not() {
        assertThat(List.of("E10000023", "E06000065", "E08000016", "E08000038", "E10000020"))
                .allMatch(BOUNDARIES::isAuthority);
        assertThat(List.of("E07000148", "WAL", "", "E10000099")).noneMatch(BOUNDARIES::isAuthority);
    }

    @Test
    void every_district_of_the_list_given_has_its_authority_of_now() throws IOException {
        String given = System.getProperty("onedoor.samples", "");
        assumeThat(given)
                .as("No samples given: set -Donedoor.samples to compare.")
                .isNotEmpty();
        Path list = Path.of(given, "la-codes", "english_lad25_to_children_services_authority.csv");
        List<String> lines = Files.readAllLines(list);
        assertThat(lines).hasSize(297);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3);
            assertThat(BOUNDARIES.authority(cells[0], LocalDate.of(2026, 3, 31)))
                    .as(line)
                    .isEqualTo(cells[1]);
        }
    }
}
