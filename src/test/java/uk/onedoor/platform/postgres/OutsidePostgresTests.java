package uk.onedoor.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsidePostgresTests {

    private final Homes homes = new Homes();
    private Path home;
    private SomeoneElsesServer theirs;

    @BeforeAll
    void start_their_server() throws Exception {
        home = homes.empty();
        theirs = SomeoneElsesServer.in(home).prepare("onedoor");
    }

    @AfterAll
    void stop_it() throws IOException {
        theirs.close();
        homes.deleteAll();
    }

    @Test
    void a_prepared_server_of_version_17_is_accepted() throws Exception {
        var rows = new Rows(theirs.open("onedoor"));
        rows.add(1);
        assertThat(rows.count()).isEqualTo(1);
        try (var connection = rows.connect()) {
            assertThat(Durability.settings(connection).get("server_version")).startsWith("17.");
        }
    }

    @Test
    void preparing_it_twice_is_harmless() throws Exception {
        theirs.prepare("twice").prepare("twice").open("twice");
    }

    @Test
    void the_printed_script_says_what_to_do_and_holds_no_password() {
        assertThat(OutsidePostgres.preparation())
                .contains("psql -h HOST", "ONEDOOR_OWNER_PASSWORD", "create database :\"database\"")
                .doesNotContainPattern("password '[^']");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onedoor_web superuser",
                "onedoor_web bypassrls",
                "onedoor_gate createrole",
                "onedoor_owner bypassrls"
            })
    void a_role_that_may_too_much_is_refused(String tooMuch) throws Exception {
        theirs.run("alter role " + tooMuch);
        assertRefused("onedoor", tooMuch.split(" ")[0]);
        theirs.run("alter role " + tooMuch.replace(" ", " no"));
        theirs.open("onedoor");
    }

    @ParameterizedTest
    @CsvSource({"onedoor_owner,onedoor_web", "pg_read_all_data,onedoor_gate", "pg_execute_server_program,onedoor_owner"
    })
    void a_membership_that_gives_too_much_is_refused(String group, String member) throws Exception {
        theirs.run("grant " + group + " to " + member);
        assertRefused("onedoor", member + " is a member of " + group);
        theirs.run("revoke " + group + " from " + member);
        theirs.open("onedoor");
    }

    @Test
    void a_database_that_belongs_to_the_web_login_is_refused() throws Exception {
        theirs.prepare("misowned").run("alter database misowned owner to onedoor_web");
        theirs.run("grant connect on database misowned to onedoor_owner");
        assertRefused("misowned", "belongs to onedoor_web");
    }

    @Test
    void a_login_without_lasting_commits_is_refused() throws Exception {
        theirs.run("alter role onedoor_web set synchronous_commit = off");
        assertRefused("onedoor", "synchronous_commit");
        theirs.run("alter role onedoor_web reset synchronous_commit");
    }

    @Test
    void a_missing_database_and_a_wrong_password_are_named() {
        assertRefused("nowhere", "no database of that name");
        assertThatThrownBy(() -> OutsidePostgres.at(theirs.url("onedoor"), "own", "wrong-secret", "$gate\\1"))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining("sign in as onedoor_web")
                .hasMessageNotContaining("wrong-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://host/db",
                "jdbc:postgresql:///db",
                "jdbc:postgresql://127.0.0.1/",
                "jdbc:postgresql://127.0.0.1:1/db",
                "jdbc:postgresql://h/d?user=a&password=b"
            })
    void an_address_that_leads_nowhere_is_explained(String url) {
        assertThatThrownBy(() -> OutsidePostgres.at(url, "a", "b", "c"))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining("address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.7/onedoor",
                "192.0.2.7/onedoor?sslmode=require",
                "192.0.2.7/onedoor?sslmode=what",
                "127.0.0.1,192.0.2.7/onedoor",
                "localhost/onedoor?PGHOST=192.0.2.7",
                "192.0.2.7/d?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory"
            })
    void nothing_travels_to_another_machine_where_it_could_be_read_or_changed(String address) {
        assertThatThrownBy(() -> OutsideAddress.check("jdbc:postgresql://" + address))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining("sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.7/onedoor?sslmode=verify-full",
                "192.0.2.7,192.0.2.8/onedoor?sslmode=verify-ca",
                "192.0.2.7/d?ssl=true",
                "localhost/d",
                "[::1]:5433/d"
            })
    void a_looked_at_certificate_or_this_machine_is_enough(String address) {
        assertThatCode(() -> OutsideAddress.check("jdbc:postgresql://" + address))
                .doesNotThrowAnyException();
    }

    @Test
    void a_server_older_than_16_is_named_by_its_version() {
        assertThatThrownBy(() -> OutsidePostgres.refuseOlder("jdbc:postgresql://127.0.0.1/d", 150_018))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining("version 15; OneDoor needs 16 or newer");
        assertThatCode(() -> OutsidePostgres.refuseOlder("", 160_000)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void a_server_that_forgets_is_refused(String promise) throws Exception {
        theirs.close();
        theirs = SomeoneElsesServer.in(home, promise + "=off");
        assertRefused("onedoor", promise);
        theirs.close();
        theirs = SomeoneElsesServer.in(home);
        theirs.open("onedoor");
    }

    private void assertRefused(String database, String naming) {
        assertThatThrownBy(() -> theirs.open(database))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining(naming);
    }
}
