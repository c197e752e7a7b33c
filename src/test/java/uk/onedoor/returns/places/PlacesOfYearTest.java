package uk.onedoor.returns.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onedoor.postcodes.PostcodeFiles;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;

class PlacesOfYearTest {

    @TempDir
    Path directory;

    private PostcodeFiles files;

    @BeforeEach
    void load() {
        files = new PostcodeFiles(directory);
        files.load(PostcodeFiles.SMALL);
    }

    private Places in(int year) {
        return PlacesOfYear.of(files.open(), new CollectionYear(year));
    }

    @Test
    void a_postcode_that_is_not_there_is_nowhere() {
        assertThat(in(2026).areKnown()).isTrue();
        assertThat(in(2026).find("qx11ab")).isEqualTo(new Places.Place(461_000, 473_000, "E06000065"));
        assertThat(in(2026).find("QX1 1AC").isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "QX1 1AA, 2022, E10000023", "QX1 1AA, 2023, E10000023", "QX1 1AA, 2024, E06000065",
        "QX2 1AA, 2023, E10000006", "QX2 1AA, 2024, E06000063", "QX2 2AA, 2023, E10000006",
        "QX2 2AA, 2024, E06000064", "QX3 1AA, 2025, E08000016", "QX3 1AA, 2026, E08000038",
        "QX4 1AA, 2022, E10000020", "QX4 1AA, 2027, E10000020", "QX5 1AA, 2026, WAL",
        "QX6 1AA, 2026, SCO", "QX7 1AA, 2020, E06000058", "QX7 1AA, 2019, ''"
    })
    void the_authority_of_a_postcode_is_the_one_in_force_in_the_year(String postcode, int year, String authority) {
        assertThat(in(year).find(postcode).authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, E10000023, IN",
        "2022, E06000065, IN",
        "2024, E06000065, IN",
        "2024, E10000023, IN",
        "2024, E06000063, OUT",
        "2026, E10000020, OUT"
    })
    void a_north_yorkshire_placement_is_in_the_county_before_and_after_its_code_changed(
            int year, String authority, String location) {
        assertThat(episode(year, authority, "QX1 1AB", "QX1 1AA").placeLocation())
                .isEqualTo(location);
    }

    @Test
    void miles_are_those_of_dfes_formula_to_one_decimal() {
        // 10,000 m / 1000 / 1.6093 = 6.2139
        assertThat(episode(2026, "E06000065", "QX1 1AB", "QX1 1AA").distance()).isEqualTo(6.2);
        // sqrt(122,000² + 72,000²) m = 141,661 m
        assertThat(episode(2026, "E06000065", "QX1 1AA", "QX2 1AA").distance()).isEqualTo(88.0);
        assertThat(episode(2026, "E06000065", "QX1 1AA", "QX1 1AA").distance()).isZero();
    }

    @Test
    void a_distance_to_nowhere_is_not_known() {
        Episode episode = episode(2026, "E06000065", "QX1 1AA", "QX9 9ZZ");
        assertThat(episode.distance()).isNaN();
        assertThat(episode.placeLocation()).isEmpty();
    }

    private Episode episode(int year, String authority, String home, String placement) {
        CollectionYear collection = new CollectionYear(year);
        Setting setting = Setting.of(collection, authority).with(in(year), PlacesOfYear.own(authority, collection));
        var table = LooseTable.of(
                "Episodes",
                List.of(Map.of("CHILD", "1", "DECOM", "01/05/2021", "HOME_POST", home, "PL_POST", placement)));
        Child child = Roll.of(List.of(table), null, setting).children().get(0);
        return child.episodes().get(0);
    }
}
