package uk.onedoor.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresRefusalTests {

    @RegisterExtension
    final Homes homes = new Homes();

    @ParameterizedTest
    @ValueSource(strings = {"postgresql.conf", "postgresql.auto.conf"})
    void a_promise_switched_off_in_a_file_stays_on(String file) throws Exception {
        Path home = homes.made();
        Path settings = home.resolve("data").resolve(file);
        Files.writeString(
                settings,
                Files.readString(settings)
                        + "\nfsync=off\nfull_page_writes=off\nsynchronous_commit=off\nlisten_addresses='*'\n");
        try (var postgres = EmbeddedPostgres.open(home)) {
            assertThat(postgres.settings())
                    .containsEntry("fsync", "on")
                    .containsEntry("full_page_writes", "on")
                    .containsEntry("synchronous_commit", "on")
                    .containsEntry("listen_addresses", "127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void a_server_told_to_run_without_a_promise_is_refused_and_stopped(String promise) throws Exception {
        Path home = homes.made();
        var launch = new Launch(true, List.of(promise + "=off"));
        assertRefused(home, launch, promise);
        assertThat(new Leftovers(home.resolve("data")).any()).isFalse();
        EmbeddedPostgres.open(home).close();
    }

    @Test
    void a_directory_without_checksums_is_refused() throws Exception {
        Path home = homes.made();
        Tree.delete(home.resolve("data"));
        assertRefused(home, new Launch(false, List.of()), "data_checksums");
    }

    @Test
    void a_promise_switched_off_for_one_role_is_refused() throws Exception {
        assertRefusedAfter("alter role onedoor_web set synchronous_commit = off", "onedoor_web");
    }

    @Test
    void a_promise_switched_off_for_one_database_is_refused() throws Exception {
        assertRefusedAfter("alter database postgres set synchronous_commit = off", "synchronous_commit");
    }

    @Test
    void a_role_that_was_given_too_much_is_refused() throws Exception {
        assertRefusedAfter("alter role onedoor_web bypassrls", "onedoor_web may pass by row security");
    }

    @Test
    void a_line_that_lets_people_in_without_a_password_is_refused() throws Exception {
        Path home = homes.made();
        Path lines = home.resolve("data/pg_hba.conf");
        Files.writeString(lines, "host all all 127.0.0.1/32 trust\n" + Files.readString(lines));
        assertRefused(home, Launch.USUAL, "trust");
    }

    private void assertRefusedAfter(String sql, String naming) throws Exception {
        Path home = homes.made();
        Server server = Server.join(home, Archive.ours(), Launch.USUAL);
        try (var connection = server.superuser().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            server.leave();
        }
        assertRefused(home, Launch.USUAL, naming);
    }

    private static void assertRefused(Path home, Launch launch, String naming) {
        assertThatThrownBy(() -> EmbeddedPostgres.open(home, Archive.ours(), launch))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining("OneDoor will not start")
                .hasMessageContaining(naming);
    }
}
