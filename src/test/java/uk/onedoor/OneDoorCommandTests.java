package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneDoorCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        return OneDoor.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    @Test
    void help_names_every_option_and_starts_nothing() {
        assertThat(type("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--port",
                        "--data",
                        "--empty",
                        "--database-url",
                        "--database-passwords",
                        "--address",
                        "--behind-proxy");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=1, --prot",
        "--port=many, number from 0 to 65535",
        "--port=70000, number from 0 to 65535",
        "--port=-1, number from 0 to 65535",
        "--data=pom.xml, must name a directory",
        "--address=:here, no address ':here'",
        "--database-passwords=x, needs --database-url",
        "--behind-proxy=proxy.example, numeric address or range",
        "--behind-proxy=10.0.0.300, numeric address or range",
        "'--behind-proxy=10.0.0.5,0.0.0.0/0', would believe everybody",
        "extra, extra",
        "database, ./onedoor database sql"
    })
    void what_is_not_understood_is_said_plainly_with_status_2(String word, String naming) {
        assertThat(type(word)).isEqualTo(2);
        assertThat(err.toString()).contains(naming, "--help").doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_named_before_anything_is_started(@TempDir Path folder) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Path data = folder.resolve("data");
            assertThat(type("--port", "" + taken.getLocalPort(), "--data", data.toString()))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("port " + taken.getLocalPort(), "./onedoor --port ")
                    .doesNotContain("\tat ");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_named() {
        assertThat(type("--port", "0", "--data", "/proc/onedoor")).isEqualTo(1);
        assertThat(err.toString()).contains("/proc/onedoor", "--data DIR").doesNotContain("\tat ");
    }

    @Test
    void a_missing_password_of_an_outside_database_is_named_but_none_is_shown(@TempDir Path folder) throws Exception {
        Path passwords = folder.resolve("passwords");
        Files.writeString(
                passwords, "ONEDOOR_OWNER_PASSWORD=very-secret\n# a note\nONEDOOR_WEB_PASSWORD=also-secret\n");
        String url = "jdbc:postgresql://127.0.0.1:1/onedoor";
        assertThat(type("--database-url", url, "--database-passwords", passwords.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("ONEDOOR_GATE_PASSWORD is missing").doesNotContain("secret");
    }

    @Test
    void an_outside_database_that_does_not_answer_is_named(@TempDir Path folder) throws Exception {
        Path passwords = folder.resolve("passwords");
        Files.writeString(
                passwords, "ONEDOOR_OWNER_PASSWORD=a1!x\nONEDOOR_WEB_PASSWORD=b\nONEDOOR_GATE_PASSWORD=c=d\n");
        String url = "jdbc:postgresql://127.0.0.1:1/onedoor";
        assertThat(type("--port", "0", "--database-url", url, "--database-passwords", passwords.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains(url, "Check the address").doesNotContain("a1!x", "\tat ");
    }

    @Test
    void the_script_for_an_outside_database_goes_to_standard_output() {
        assertThat(type("database", "sql")).isZero();
        assertThat(out.toString()).contains("create database", "onedoor_web");
        assertThat(err.toString()).isEmpty();
    }
}
