package uk.onedoor.postcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(files.find(postcode))
                .isEqualTo(new Located(new Location(461_000, 473_000), "E06000065", "E06000065"));
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
        assertThat(files.find(postcode)).isNull();
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
        assertThat(files.find("QX1 1AA")).isNotNull();
    }
}
