package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onedoor.TypedOneDoor.Ended;

/** The command as somebody types it, in processes of its own on one directory of records; one step builds on the last. */
@TestMethodOrder(OrderAnnotation.class)
class ReturnsCommandTests {

    private static final String SMALL =
            Path.of("src/test/resources/returns/small").toAbsolutePath().toString();

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void without_a_server_it_opens_the_records_itself_and_makes_the_council() throws Exception {
        Ended read = read(SMALL, "--authority", "X99000001", "--as", "perry", "--name", "Testshire North");
        assertThat(read.err()).contains("No OneDoor runs", "Reading the files").doesNotContain("\tat ");
        assertThat(read.status()).isZero();
        assertThat(read.out())
                .contains("The return of 2025/26 was read and kept.", "13 new", "The council X99000001 was new")
                .containsPattern("with the code [A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")
                .doesNotContain("Reading the files");
    }

    @Test
    @Order(2)
    void while_a_server_runs_it_does_the_reading_and_only_its_user_may_read_its_secret() throws Exception {
        try (var server = TypedOneDoor.serve(
                folder, "--empty", "--port", "0", "--data", records().toString())) {
            Path secret = records().resolve("server.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
            Ended again = read(SMALL, "--authority", "X99000001", "--as", "perry", "--json");
            assertThat(again.err()).contains("Reading the files").doesNotContain("No OneDoor runs");
            assertThat(again.status()).isZero();
            assertThat(again.out().lines()).singleElement().asString().contains("\"matched\":13", "\"factsNew\":0");
            Ended stranger = read(SMALL, "--authority", "X99000001", "--as", "nobody");
            assertThat(stranger.status()).isEqualTo(2);
            assertThat(stranger.out()).contains("Nothing was read", "no account nobody");
            assertThat(server.said()).doesNotContain("no account nobody");
        }
        assertThat(records().resolve("server.json")).doesNotExist();
    }

    @Test
    @Order(3)
    void what_a_killed_server_left_behind_does_not_confuse_it_and_a_refused_return_is_said_plainly() throws Exception {
        Files.writeString(
                records().resolve("server.json"),
                "{\"port\":1,\"process\":%d,\"secret\":\"of one long gone\"}"
                        .formatted(ProcessHandle.current().pid()));
        Files.writeString(Files.createDirectories(folder.resolve("broken")).resolve("a.csv"), "%PDF-1.7");
        Ended refused = read(folder.resolve("broken").toString(), "--authority", "X99000001", "--as", "perry");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("No OneDoor runs");
        assertThat(refused.out()).contains("Nothing was read and nothing was kept.", "a.csv", "PDF");
    }

    @ParameterizedTest
    @CsvSource({
        "returns, returns read DIR",
        "returns read, --authority",
        "returns read x --authority=E1, --as",
        "returns read --authority=E1 --as=me, DIR",
        "returns read x --authority=E1 --as=me --database-passwords=x, needs --database-url"
    })
    void what_is_not_understood_is_said_plainly_with_status_2(String typed, String naming) {
        StringWriter err = new StringWriter();
        int status = OneDoor.commandLine().setErr(new PrintWriter(err, true)).execute(typed.split(" "));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains(naming, "--help");
    }

    @Test
    void help_says_what_it_does_in_plain_words_and_does_nothing() {
        StringWriter out = new StringWriter();
        int status = OneDoor.commandLine().setOut(new PrintWriter(out, true)).execute("returns", "read", "--help");
        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("--authority", "--as", "--name", "--data", "--database-url", "--json", "exit status");
    }

    private static Path records() {
        return folder.resolve("data");
    }

    private static Ended read(String directory, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("returns", "read", directory));
        words.addAll(List.of("--data", records().toString()));
        words.addAll(List.of(options));
        return TypedOneDoor.run(folder, words);
    }
}
