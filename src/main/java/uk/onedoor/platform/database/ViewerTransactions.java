package uk.onedoor.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;

/**
 * Binds the viewer to every transaction. The database itself looks the token up, decides who that is, and seals the
 * answer into the transaction; row security accepts nothing else. No sign-in, no rows.
 */
public final class ViewerTransactions extends JdbcTransactionManager {

    ViewerTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        SignedIn signedIn = CurrentViewer.now();
        if (signedIn == null) {
            return;
        }
        try (var enter = connection.prepareStatement("select platform.enter(?, ?)")) {
            enter.setString(1, signedIn.token());
            enter.setString(2, signedIn.page());
            enter.execute();
        }
    }
}
