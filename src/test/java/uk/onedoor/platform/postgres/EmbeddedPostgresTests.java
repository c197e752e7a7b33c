package uk.onedoor.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresTests {

    @RegisterExtension
    final Homes homes = new Homes();

    @Test
    void a_first_start_makes_everything_and_every_promise_is_on() {
        try (var postgres = EmbeddedPostgres.open(homes.empty())) {
            assertThat(postgres.settings())
                    .containsEntry("fsync", "on")
                    .containsEntry("full_page_writes", "on")
                    .containsEntry("synchronous_commit", "on")
                    .containsEntry("data_checksums", "on")
                    .containsEntry("listen_addresses", "127.0.0.1")
                    .containsEntry("unix_socket_directories", "")
                    .containsEntry("password_encryption", "scram-sha-256")
                    .containsEntry("server_version", Archive.ours().version().replaceAll("\\.0$", ""));
        }
    }

    @Test
    void rows_are_still_there_after_closing_and_opening_again() throws Exception {
        Path home = homes.made();
        try (var postgres = EmbeddedPostgres.open(home)) {
            Rows.in(postgres).add(1);
        }
        assertThat(new Leftovers(home.resolve("data")).any()).isFalse();
        try (var postgres = EmbeddedPostgres.open(home)) {
            assertThat(Rows.in(postgres).count()).isEqualTo(1);
        }
    }

    @Test
    void opening_twice_shares_one_server_and_the_last_to_close_stops_it() throws Exception {
        Path home = homes.made();
        var first = EmbeddedPostgres.open(home);
        var second = EmbeddedPostgres.open(home.resolve("../" + home.getFileName()));
        assertThat(second.settings()).isEqualTo(first.settings());
        first.close();
        first.close();
        Rows.in(second).add(1);
        second.close();
        assertThat(new Leftovers(home.resolve("data")).any()).isFalse();
    }

    @Test
    void a_copy_has_the_rows_of_its_template_and_goes_its_own_way() throws Exception {
        try (var postgres = EmbeddedPostgres.open(homes.made())) {
            Rows hub = Rows.in(postgres);
            hub.add(1);
            var copy = new Rows(postgres.copy("hub", "copy_1"));
            copy.add(2);
            assertThat(copy.count()).isEqualTo(2);
            assertThat(new Rows(postgres.copy("hub", "copy_1")).count()).isEqualTo(1);
            assertThat(hub.count()).isEqualTo(1);
        }
    }

    @Test
    void the_web_login_can_neither_make_tables_nor_read_password_hashes() throws Exception {
        try (var postgres = EmbeddedPostgres.open(homes.made())) {
            Database hub = postgres.database("hub");
            for (var login : List.of(hub.web(), hub.gate())) {
                try (var connection = Superuser.connect(hub.url(), login);
                        var statement = connection.createStatement()) {
                    for (String sql : List.of(
                            "create table mine (id int)",
                            "create schema mine",
                            "create temporary table mine (id int)",
                            "create role mine",
                            "select rolpassword from pg_authid",
                            "copy (select 1) to program 'id'",
                            "set session authorization onedoor_owner")) {
                        assertThatThrownBy(() -> statement.execute(sql))
                                .as(sql)
                                .isInstanceOf(SQLException.class)
                                .hasMessageContaining("permission denied");
                    }
                }
            }
        }
    }

    @Test
    void the_owner_may_create_the_extensions_the_records_need() throws Exception {
        try (var postgres = EmbeddedPostgres.open(homes.made());
                var connection = Rows.in(postgres).connect();
                var statement = connection.createStatement()) {
            for (String extension : List.of("pgcrypto", "pg_trgm", "btree_gist")) {
                statement.execute("create extension " + extension);
            }
            assertThat(Durability.column(connection, "select lower('ŴYNNE')")).containsExactly("ŵynne");
        }
    }

    @Test
    void each_role_has_its_own_password_in_a_file_only_we_can_read() throws Exception {
        Path home = homes.made();
        try (var postgres = EmbeddedPostgres.open(home)) {
            Database hub = postgres.database("hub");
            assertThat(hub.toString())
                    .doesNotContain(hub.owner().password(), hub.web().password());
            assertThat(List.of(hub.owner(), hub.web(), hub.gate()))
                    .extracting(Database.Login::password)
                    .doesNotHaveDuplicates()
                    .doesNotContain(Files.readString(home.resolve("passwords/postgres")));
        }
        for (String file : List.of("postgres", "onedoor_owner", "onedoor_web", "onedoor_gate")) {
            assertThat(mode(home.resolve("passwords").resolve(file))).isEqualTo("rw-------");
        }
        assertThat(mode(home.resolve("postgres.log"))).isEqualTo("rw-------");
        assertThat(mode(home.resolve("data"))).isEqualTo("rwx------");
        assertThat(home.resolve("first-password")).doesNotExist();
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
