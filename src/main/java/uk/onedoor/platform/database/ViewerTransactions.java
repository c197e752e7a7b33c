package uk.onedoor.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.time.ProductClock;

/**
 * Binds the viewer to every transaction. The database itself looks the token up, decides who that is, and seals the
 * answer into the transaction; row security accepts nothing else. No sign-in, no rows.
 */
public final class ViewerTransactions extends JdbcTransactionManager {

    private static final String ENTER = "select platform.enter(?, ?, ?), set_config('onedoor.known_on', ?, true)";

    private final ProductClock clock;

    ViewerTransactions(DataSource dataSource, ProductClock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        SignedIn signedIn = CurrentViewer.now();
        if (signedIn != null) {
            enter(connection, signedIn);
        }
    }

    /**
     * Commits. An answer with a warning is no promise: a commit whose wait for the standby was broken off is answered like
     * that, and is missing on the standby should it take over.
     *
     * @throws TransactionSystemException when the database did not answer plainly that all is kept
     */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Connection connection = DataSourceUtils.getConnection(Objects.requireNonNull(getDataSource()));
        try {
            connection.clearWarnings();
            super.doCommit(status);
            SQLWarning warning = connection.getWarnings();
            if (warning != null) {
                throw new TransactionSystemException("Not saved for certain", warning);
            }
        } catch (SQLException e) {
            throw new TransactionSystemException("Asking how a commit went", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, getDataSource());
        }
    }

    /**
     * Changes who is looking in the middle of a transaction of our own, for a piece of work: many people's writing in one
     * transaction, each under their own rights.
     */
    public void switchTo(SignedIn signedIn, Runnable work) {
        SignedIn before = CurrentViewer.now();
        Connection connection = DataSourceUtils.getConnection(Objects.requireNonNull(getDataSource()));
        try {
            enter(connection, signedIn);
            CurrentViewer.as(signedIn, () -> {
                work.run();
                return true;
            });
            if (before != null) {
                enter(connection, before);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Changing the viewer", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, getDataSource());
        }
    }

    private void enter(Connection connection, SignedIn signedIn) throws SQLException {
        try (var enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, signedIn.token());
            enter.setString(
                    2,
                    signedIn.page()
                            + KnownOn.find()
                                    .map(at -> "?known_on=" + KnownOn.write(at))
                                    .orElse(""));
            enter.setObject(3, clock.recording().atOffset(ZoneOffset.UTC));
            enter.setString(4, KnownOn.find().map(Instant::toString).orElse(""));
            try (var seen = enter.executeQuery()) {
                seen.next();
                Seen.note(seen.getString(1));
            }
        }
        Set<UUID> present = RoomMode.present();
        if (present != null) {
            narrow(connection, present);
        }
    }

    private static void narrow(Connection connection, Set<UUID> present) throws SQLException {
        try (var narrow = connection.prepareStatement("select platform.narrow(?)")) {
            narrow.setArray(1, connection.createArrayOf("uuid", present.toArray()));
            narrow.execute();
        }
    }
}
