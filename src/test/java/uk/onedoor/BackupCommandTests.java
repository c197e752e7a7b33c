package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.Typed.Ended;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/** Back-up, restore and the look through the trace as somebody types them; one step builds on the last. */
@TestMethodOrder(OrderAnnotation.class)
class BackupCommandTests {

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void while_a_server_runs_it_looks_through_the_trace_and_makes_the_back_up() throws Exception {
        String small =
                Path.of("src/test/resources/returns/small").toAbsolutePath().toString();
        assertThat(run("returns", "read", small, "--authority", "X99000001", "--as", "perry", "--data", "data")
                        .status())
                .isZero();
        Process server = Typed.serve(folder.resolve("data"));
        try {
            Ended whole = run("audit", "verify", "--data", "data");
            assertThat(whole.out()).contains("The trace is whole.").containsPattern("Looked at \\d+ entries in");
            assertThat(whole.err()).contains("OneDoor runs on these records");
            assertThat(whole.status()).isZero();
            Ended made = run("backup", folder.resolve("copy").toString(), "--data", "data");
            assertThat(made.out()).contains("The back-up is whole", "keep it like the records");
            assertThat(made.status()).isZero();
            Ended again = run("backup", folder.resolve("copy").toString(), "--data", "data");
            assertThat(again.out()).contains("needs a directory that is empty");
            assertThat(again.status()).isEqualTo(1);
        } finally {
            Typed.stop(server);
        }
        assertThat(folder.resolve("data/audit/anchors")).isNotEmptyFile();
    }

    @Test
    @Order(2)
    void without_a_server_it_finds_what_was_tampered_with_and_says_where() throws Exception {
        int chain = tamper();
        Ended found = run("audit", "verify", "--data", "data");
        assertThat(found.err()).contains("No OneDoor runs");
        assertThat(found.out()).contains("Council X99000001, chain " + chain + ", entry 1 (", "was altered");
        assertThat(found.status()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void the_back_up_comes_back_as_it_was_and_the_pages_are_served_from_it() throws Exception {
        String copy = folder.resolve("copy").toString();
        Ended over = run("restore", copy, "--data", "data");
        assertThat(over.out()).contains("is not empty");
        assertThat(over.status()).isEqualTo(1);
        Ended restored = run("restore", copy, "--data", "restored");
        assertThat(restored.out()).contains("as they were backed up", "The trace is whole.");
        assertThat(restored.status()).isZero();
        Typed.stop(Typed.serve(folder.resolve("restored")));
        Ended second = run("backup", folder.resolve("second").toString(), "--data", "restored");
        assertThat(second.err()).contains("No OneDoor runs");
        assertThat(second.status()).isZero();
    }

    @Test
    void where_there_is_nothing_it_says_so() throws Exception {
        assertThat(run("backup", "x", "--data", "nowhere").out()).contains("nothing to back up");
        assertThat(run("audit", "verify", "--data", "nowhere").err()).contains("There are no records in");
        Ended none = run("restore", Files.createTempDirectory(folder, "none").toString(), "--data", "nowhere");
        assertThat(none.out()).contains("no whole back-up");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    /** The records' directory is named within the test's own folder. */
    private static Ended run(String... words) throws Exception {
        words[words.length - 1] = folder.resolve(words[words.length - 1]).toString();
        return new Typed(folder).run(words);
    }

    private static int tamper() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.open(folder.resolve("data").resolve("postgres"))) {
            Database database = postgres.database("onedoor");
            try (var owner = DriverManager.getConnection(
                            database.url(),
                            database.owner().username(),
                            database.owner().password());
                    var statement = owner.createStatement()) {
                statement.execute("alter table platform.audit_entry disable trigger all");
                var row = statement.executeQuery("select min(chain) from platform.audit_entry");
                row.next();
                int chain = row.getInt(1);
                statement.execute("update platform.audit_entry set page = 'x' where position = 1 and chain = " + chain);
                statement.execute("alter table platform.audit_entry enable trigger all");
                return chain;
            }
        }
    }
}
