package uk.onedoor.returns;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.platform.postgres.Database;

/** Looks at the rows of a council from outside, as their owner: what a reading added, changed or left alone. */
@TestComponent
public class ReturnRows {

    private final Database database;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ReturnRows(Database database, JdbcClient db, PlatformTransactionManager transactions) {
        this.database = database;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many rows of this council each table has; the trace and the sign-ins grow with every look. */
    public Map<String, Long> counts(String authority) {
        Map<String, Long> counts = new TreeMap<>();
        owner(connection -> {
            try (var tables = connection.createStatement().executeQuery("""
                    select n.nspname || '.' || t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                    join pg_attribute a on a.attrelid = t.oid and a.attname = 'authority_id'
                    where t.relkind = 'r' and t.relname not in ('audit_entry', 'audit_head', 'audit_anchor', 'sign_in')""")) {
                while (tables.next()) {
                    counts.put(
                            tables.getString(1),
                            number(
                                    connection,
                                    "select count(*) from " + tables.getString(1) + " where authority_id = '"
                                            + authority + "'"));
                }
            }
        });
        return counts;
    }

    int facts(String authority) {
        return count("returns.fact", authority, "superseded_at is null");
    }

    int superseded(String authority) {
        return count("returns.fact", authority, "superseded_at is not null");
    }

    int gone(String authority) {
        return count("returns.fact", authority, "superseded_at is null and gone_at is not null");
    }

    int children(String authority) {
        return count("returns.child", authority, "superseded_at is null");
    }

    /** What the trace says of a table of the council, entry by entry. */
    List<String> trace(String authority, String table) {
        List<String> entries = new ArrayList<>();
        owner(connection -> {
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select became::text from platform.audit_entry" + " where relation = '" + table
                            + "' and authority_id = '" + authority + "'")) {
                while (rows.next()) entries.add(rows.getString(1));
            }
        });
        return entries;
    }

    /** How many facts and children whoever looks now may see. */
    int seen() {
        return transaction.execute(
                status -> db.sql("select (select count(*) from returns.fact) + (select count(*) from returns.child)")
                        .query(Integer.class)
                        .single());
    }

    /** While the work goes on, no review of this council can be kept. */
    void plant(String authority, Runnable work) {
        owner(connection -> connection
                .createStatement()
                .execute("alter table returns.fact add constraint planted check (authority_id <> '" + authority
                        + "' or kind <> 'REVIEW') not valid"));
        try {
            work.run();
        } finally {
            owner(connection ->
                    connection.createStatement().execute("alter table returns.fact drop constraint planted"));
        }
    }

    private int count(String table, String authority, String which) {
        long[] count = new long[1];
        owner(connection -> count[0] = number(
                connection,
                "select count(*) from " + table + " where authority_id = '" + authority + "' and " + which));
        return (int) count[0];
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private void owner(Work work) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password())) {
            work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
