package uk.onedoor.postcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostcodesTest {

    @TempDir
    Path directory;

    private PostcodeFiles files;
    private Postcodes postcodes;

    @BeforeEach
    void start() {
        files = new PostcodeFiles(directory);
        postcodes = on("2026-11-22T12:00:00Z");
    }

    private Postcodes on(String now) {
        return new Postcodes(files.data(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    @Test
    void nothing_is_said_of_any_postcode_before_they_were_loaded() {
        assertThat(postcodes.areKnown()).isFalse();
        assertThat(postcodes.source()).isEmpty();
        assertThat(postcodes.find("QX1 1AA")).isEmpty();
    }

    @Test
    void postcodes_loaded_while_it_runs_are_noticed_and_name_their_file() {
        assertThat(postcodes.find("QX1 1AA")).isEmpty();
        files.load(PostcodeFiles.SMALL);
        assertThat(postcodes.find("qx1 1aa"))
                .contains(new Located(new Location(461_000, 483_000), "E06000065", "E06000065"));
        assertThat(postcodes.source()).map(LoadedPostcodes::source).contains("postcodes.csv");
        files.load("postcode,easting,northing,lad25cd\nQX9 1AA,461000,483000,W06000015\n");
        assertThat(postcodes.find("QX1 1AA")).isEmpty();
        assertThat(postcodes.find("QX9 1AA")).map(Located::area).contains("WAL");
    }

    @Test
    void the_area_is_that_of_the_council_of_today() {
        files.load(PostcodeFiles.SMALL);
        assertThat(on("2023-03-31T22:59:59Z").find("QX1 1AA"))
                .map(Located::area)
                .contains("E10000023");
        assertThat(on("2023-03-31T23:00:00Z").find("QX1 1AA"))
                .map(Located::area)
                .contains("E06000065");
    }

    @Test
    void a_damaged_file_is_as_good_as_none() throws IOException {
        files.load(PostcodeFiles.SMALL);
        byte[] index = Files.readAllBytes(files.index());
        index[index.length - 1] ^= 1;
        Files.write(files.index(), index);
        assertThat(postcodes.areKnown()).isFalse();
        assertThat(postcodes.find("QX1 1AA")).isEmpty();
    }
}
