package uk.onedoor.returns.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;

class PostcodeIndexTest {

    @TempDir
    Path directory;

    private PostcodeFiles files;

    @BeforeEach
    void load() {
        files = new PostcodeFiles(directory);
        files.load(PostcodeFiles.SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QX11AB", "QX1 1AB", "qx1 1ab", " qX11Ab ", "QX1  1AB", "QX1\u00A01AB", "Q X 1 1 A B"})
    void a_postcode_is_found_however_its_space_and_letters_are_written(String postcode) {
        assertThat(files.in(2026).find(postcode)).isEqualTo(new Places.Place(461_000, 473_000, "E06000065"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "QX1 1AC",
                "QX1 2AA",
                "QX9 1AA",
                "QX1",
                "1AA",
                "QX1 1A",
                "QX1 1AAA",
                "QX11 11AA",
                "QX1-1AA",
                "QX1 AAA",
                "QX1 11A",
                "\u00C9X1 1AA",
                "000101"
            })
    void a_postcode_that_is_not_there_or_is_none_is_nowhere(String postcode) {
        assertThat(files.in(2026).find(postcode).isKnown()).isFalse();
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
        assertThat(files.in(year).find(postcode).authority()).isEqualTo(authority);
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
        Setting setting = Setting.of(collection, authority)
                .with(files.in(year), Boundaries.shipped().own(authority, collection));
        var table = LooseTable.of(
                "Episodes",
                List.of(Map.of("CHILD", "1", "DECOM", "01/05/2021", "HOME_POST", home, "PL_POST", placement)));
        Child child = Roll.of(List.of(table), null, setting).children().get(0);
        return child.episodes().get(0);
    }

    @Test
    void the_file_says_in_its_first_lines_what_it_is_and_whose_facts_it_holds() throws IOException {
        String text = Files.readString(files.index(), StandardCharsets.ISO_8859_1);
        assertThat(text)
                .startsWith("OneDoor postcodes\nversion=1\nsource=postcodes.csv\nloaded=2026-11-22\npostcodes=9\n");
        assertThat(text.lines().limit(10)).anyMatch(line -> line.startsWith("licence=Source: Office for National"));
        assertThat(PostcodeIndex.open(files.data()).orElseThrow().loaded())
                .isEqualTo(new LoadedPostcodes("postcodes.csv", java.time.LocalDate.of(2026, 11, 22), 9, 8, 8));
    }

    @Test
    void where_nothing_was_loaded_there_is_no_index() {
        assertThat(PostcodeIndex.open(directory.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void an_index_with_any_byte_changed_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(files.index());
        for (int place = 0; place < whole.length; place += place < 400 || place >= IndexFile.HEAD ? 1 : 100) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 4;
            Files.write(files.index(), damaged);
            assertThatThrownBy(() -> PostcodeIndex.open(files.data()))
                    .as("byte " + place)
                    .isInstanceOf(PostcodesRefused.class)
                    .hasMessageContaining("./onedoor postcodes load FILE");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 4104, 4200, -1})
    void an_index_cut_short_is_refused(int length) throws IOException {
        byte[] whole = Files.readAllBytes(files.index());
        Files.write(files.index(), Arrays.copyOf(whole, length < 0 ? whole.length + length : length));
        assertThatThrownBy(() -> PostcodeIndex.open(files.data()))
                .isInstanceOf(PostcodesRefused.class)
                .hasMessageContaining("are damaged");
    }

    @Test
    void an_index_of_another_version_is_not_guessed_at() throws IOException {
        byte[] other = Files.readAllBytes(files.index());
        other["OneDoor postcodes\nversion=".length()] = '2';
        Files.write(files.index(), other);
        assertThatThrownBy(() -> PostcodeIndex.open(files.data())).hasMessageContaining("another version of OneDoor");
    }

    @Test
    void a_damaged_index_is_mended_by_loading_again() throws IOException {
        Files.writeString(files.index(), "no index");
        files.load(PostcodeFiles.SMALL);
        assertThat(files.in(2026).find("QX1 1AA").isKnown()).isTrue();
    }
}
