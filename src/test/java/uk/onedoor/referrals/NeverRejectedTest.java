package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.postgres.Database;

/** The database itself refuses a door that ends without a name and a date, whoever writes to it. */
@OneDoorTest
class NeverRejectedTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Asks asks;

    @Autowired
    Database database;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_ask_without_a_step_is_refused_when_it_is_saved() {
        var council = councils.make();
        assertThatThrownBy(() -> asOwner(connection -> insertAsk(connection, council, UUID.randomUUID())))
                .hasMessageContaining("An ask has no open step");
    }

    @Test
    void an_ask_whose_open_step_is_taken_away_is_refused() {
        var council = councils.make();
        AskId id = council.as(council.keyWorker, () -> asks.receive(Asking.about("Robin")))
                .id();
        for (String sql :
                new String[] {"delete from referrals.step", "update referrals.step set superseded_at = now()"}) {
            assertThatThrownBy(() -> asOwner(connection -> execute(connection, sql + " where ask_id = '" + id + "'")))
                    .hasMessageContaining("An ask has no open step");
        }
    }

    @Test
    void an_ask_has_no_two_open_steps() {
        var council = councils.make();
        AskId id = council.as(council.keyWorker, () -> asks.receive(Asking.about("Robin")))
                .id();
        assertThatThrownBy(() -> asOwner(connection ->
                        insertStep(connection, council, id.value(), "'MET'", owner(council), "'2026-11-20'", "")))
                .hasMessageContaining("one_open_step_an_ask");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'MET' | null | '2026-11-20' | | owner_id
            'MET' | owner | null | | next_on
            'CLOSED' | owner | '2026-11-20' | | step_kind
            'WITH_US' | owner | '2026-11-20' | question='Q',answer='A' | with_us_names_the_hub_and_the_person
            'WALKED' | owner | '2026-11-20' | question='Q',answer='A',organisation='School nursing',accepted_on='2026-11-16' | walked_names_who_accepted_and_when
            'WALKED' | owner | '2026-11-20' | question='Q',answer='A',someone='Jo',organisation='School nursing' | walked_names_who_accepted_and_when
            'WALKED' | owner | '2026-11-20' | question='Q',answer='A',someone=' ',organisation='School',accepted_on='2026-11-16' | walked_names_who_accepted_and_when
            'NOT_YET' | owner | '2026-11-20' | question='Q',answer='A' | not_yet_says_what_happens
            'NOT_YET' | owner | '2026-11-20' | what='We call',question='Q',answer=' ' | a_decision_keeps_its_answer
            'NOT_YET' | owner | '2026-11-20' | what='We call' | a_decision_keeps_its_answer
            """)
    void a_step_that_leaves_something_open_is_refused_by_name(
            String kind, String owner, String on, String more, String refused) {
        var council = councils.make();
        String who = owner.equals("owner") ? owner(council) : owner;
        assertThatThrownBy(() -> asOwner(connection -> {
                    UUID ask = UUID.randomUUID();
                    insertAsk(connection, council, ask);
                    insertStep(connection, council, ask, kind, who, on, more == null ? "" : more);
                }))
                .hasMessageContaining(refused);
    }

    @Test
    void what_pages_write_is_refused_too() {
        var council = councils.make();
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(
                                status -> db.sql(ask(council, UUID.randomUUID(), council.manager.value()))
                                        .update()))
                        .hasStackTraceContaining("An ask has no open step"));
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(
                                status -> db.sql("delete from referrals.step").update()))
                        .hasStackTraceContaining("permission denied"));
    }

    @Test
    void nobody_writes_in_the_name_of_another() {
        var council = councils.make();
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(
                                status -> db.sql(ask(council, UUID.randomUUID(), council.manager.value()))
                                        .update()))
                        .hasStackTraceContaining("row-level security"));
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void asOwner(Work work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password())) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        }
    }

    private static String owner(Council council) {
        return "'" + council.manager + "'";
    }

    private static void insertAsk(Connection connection, Council council, UUID id) throws SQLException {
        execute(connection, ask(council, id, council.manager.value()));
    }

    private static String ask(Council council, UUID id, UUID by) {
        return """
                insert into referrals.ask (authority_id, id, hub_id, came_by, about_self, who, words, how_soon, asked_at,
                  recorded_by, recorded_at, receipt_hash)
                values ('%s', '%s', '%s', 'CALL', false, 'Robin', 'words', 'TODAY', now(), '%s', now(), '\\x00')""".formatted(council.code, id, council.hub, by);
    }

    private static void insertStep(
            Connection connection, Council council, UUID ask, String kind, String owner, String on, String more)
            throws SQLException {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String one : more.isBlank() ? new String[0] : more.split(",")) {
            columns.append(", ").append(one, 0, one.indexOf('='));
            values.append(", ").append(one.substring(one.indexOf('=') + 1));
        }
        execute(connection, """
                insert into referrals.step (authority_id, id, ask_id, kind, owner_id, next_on, taken_by, taken_at%s)
                values ('%s', '%s', '%s', %s, %s, %s, '%s', now()%s)""".formatted(
                        columns, council.code, UUID.randomUUID(), ask, kind, owner, on, council.manager, values));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_promise_is_a_day_from_the_first_moment() {
        var council = councils.make();
        Ask ask = council.as(
                council.keyWorker,
                () -> asks.get(asks.receive(Asking.about("Robin")).id()));
        assertThat(ask.now().nextOn()).isAfter(LocalDate.of(2026, 11, 16));
    }
}
