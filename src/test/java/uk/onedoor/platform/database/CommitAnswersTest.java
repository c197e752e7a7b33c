package uk.onedoor.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.ProductClock;

/** A commit that is answered with a warning, as one whose wait for the standby was broken off, is not taken for saved. */
@OneDoorTest
class CommitAnswersTest {

    @Autowired
    Database database;

    @Test
    void a_commit_answered_with_a_warning_is_not_taken_for_saved_and_one_without_is() {
        var owner = new SingleConnectionDataSource(
                database.url(), database.owner().username(), database.owner().password(), true);
        try {
            JdbcTemplate db = new JdbcTemplate(owner);
            TransactionTemplate transaction =
                    new TransactionTemplate(new ViewerTransactions(owner, new ProductClock(Clock.systemUTC())));
            db.execute("create temp table saved (words text)");
            assertThatCode(() ->
                            transaction.executeWithoutResult(status -> db.update("insert into saved values ('kept')")))
                    .doesNotThrowAnyException();
            db.execute("create function pg_temp.warn() returns trigger language plpgsql as"
                    + " $$ begin raise warning 'canceling wait for synchronous replication'; return null; end $$");
            db.execute("create constraint trigger warned after insert on saved deferrable initially deferred"
                    + " for each row execute function pg_temp.warn()");
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> db.update("insert into saved values ('perhaps')")))
                    .isInstanceOf(TransactionSystemException.class)
                    .hasMessageContaining("Not saved for certain");
        } finally {
            owner.destroy();
        }
    }
}
