package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostcodesCommandTests {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        return OneDoor.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    @Test
    void loading_tells_one_line_of_json_and_everything_else_beside_it() throws IOException {
        Path file = Files.writeString(
                directory.resolve("here.csv"), "postcode,easting,northing,lad25cd\nQX1 1AA,1000,2000,E06000065\n");
        Path data = directory.resolve("data");
        assertThat(type("postcodes", "load", file.toString(), "--data", data.toString()))
                .isZero();
        assertThat(out.toString().lines()).singleElement().asString().startsWith("{\"postcodes\":1,\"ended\":0,");
        assertThat(err.toString()).contains("Reading here.csv", "Only 1 postcode:", "Open Government Licence");
        assertThat(data).isDirectoryContaining("glob:**/postcodes.index");
    }

    @Test
    void what_is_no_postcode_directory_ends_with_2_and_words() throws IOException {
        Path file = Files.writeString(directory.resolve("header.csv"), "CHILD,SEX\n1,F\n");
        assertThat(type("postcodes", "load", file.toString(), "--data", directory.toString()))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("header.csv is no postcode directory")
                .doesNotContain("\tat ");
    }

    @Test
    void without_a_word_what_to_do_it_says_which() {
        assertThat(type("postcodes")).isEqualTo(2);
        assertThat(err.toString()).contains("./onedoor postcodes load FILE");
    }
}
