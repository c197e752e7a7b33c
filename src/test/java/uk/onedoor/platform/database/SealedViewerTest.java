package uk.onedoor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;

/** What somebody could do who can run any SQL they like as the pages' own database login. */
@OneDoorTest
class SealedViewerTest {

    private static final String PEOPLE = "select count(*) from people.identity";

    @Autowired
    TestCouncil councils;

    @Autowired
    Database database;

    private Council council;
    private Connection web;

    @BeforeEach
    void connect() throws SQLException {
        council = councils.make();
        council.meets("Robin Vale");
        web = DriverManager.getConnection(
                database.url(), database.web().username(), database.web().password());
        web.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        web.rollback();
        web.close();
    }

    @Test
    void without_a_sign_in_there_are_no_rows() throws SQLException {
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void with_a_sign_in_there_are_those_of_the_viewer() throws SQLException {
        enter(council.signedIn(council.keyWorker));
        assertThat(count(PEOPLE)).isEqualTo(1);
    }

    @Test
    void a_context_written_by_hand_is_worth_nothing() throws SQLException {
        run(
                "select set_config('onedoor.context', '%s|%s|STAFF||HUB_MANAGER,SYSTEM|/', true), set_config('onedoor.seal', 'x', true)"
                        .formatted(council.manager, council.code));
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void a_seal_copied_into_the_next_transaction_is_worth_nothing() throws SQLException {
        enter(council.signedIn(council.manager));
        String context = text("select current_setting('onedoor.context')");
        String seal = text("select current_setting('onedoor.seal')");
        web.commit();
        run("select set_config('onedoor.context', '%s', true), set_config('onedoor.seal', '%s', true)"
                .formatted(context, seal));
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void a_viewer_cannot_widen_their_own_roles() throws SQLException {
        var stranger = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Elsewhere"));
        enter(council.signedIn(stranger));
        run(
                "select set_config('onedoor.context', replace(current_setting('onedoor.context'), 'KEY_WORKER', 'SYSTEM'), true)");
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void the_context_ends_with_the_transaction() throws SQLException {
        enter(council.signedIn(council.manager));
        web.commit();
        assertThat(count(PEOPLE)).isZero();
    }

    @Test
    void the_key_and_the_sealing_are_out_of_reach() {
        for (String sql : new String[] {
            "select key from platform.context_key",
            "select platform.seal('anything')",
            "select platform.context()",
            "select password_hash from platform.account",
            "select token_hash from platform.sign_in",
            "select * from platform.audit_entry",
            "select platform.gate_service('%s', 'SYSTEM')".formatted(council.code),
            "select platform.open_door(gen_random_uuid(), gen_random_uuid(), '%s', 'HUB', 'x')".formatted(council.hub),
            "set role onedoor_owner",
            "delete from people.identity",
            "truncate people.identity",
            "create table public.mine (id int)"
        }) {
            assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class);
            rollback();
        }
    }

    @Test
    void a_sign_in_that_ended_opens_nothing() throws SQLException {
        SignedIn signedIn = council.signedIn(council.manager);
        try (Connection gate = DriverManager.getConnection(
                        database.url(),
                        database.gate().username(),
                        database.gate().password());
                var end = gate.prepareStatement("select platform.gate_end(sha256(convert_to(?, 'UTF8')))")) {
            end.setString(1, signedIn.token());
            end.execute();
        }
        enter(signedIn);
        assertThat(count(PEOPLE)).isZero();
    }

    private void enter(SignedIn signedIn) throws SQLException {
        try (var enter = web.prepareStatement("select platform.enter(?, '/test')")) {
            enter.setString(1, signedIn.token());
            enter.execute();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = web.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollback() {
        try {
            web.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var statement = web.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
