package uk.onedoor.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import uk.onedoor.platform.time.KnownOn;

/**
 * Lets the rooms' own questions be asked of the past. While a page is about a moment ({@link KnownOn}), each table of
 * records a question names is its view in the schema {@code past_ROOM}: {@code from keywork.note} reads
 * {@code from past_keywork.note}. So no room has a second way to read what it reads, and none can forget one.
 *
 * <p>Only names of tables change, never values: a text in quotes stays what it is. Views cannot be written to, so nothing
 * is saved while a page is about the past.
 */
final class PastTables extends DelegatingDataSource {

    /** A text in quotes, or the name of a table or function with that of its room. */
    private static final Pattern NAME = Pattern.compile("'(?:[^']|'')*'|(?<![\\w.])([a-z]+\\.[a-z_]+)(?![\\w(])");

    private static final String VIEWS =
            "select substr(schemaname, 6) || '.' || viewname from pg_views where schemaname like 'past\\_%'";

    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private volatile @Nullable Set<String> tables;

    PastTables(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return KnownOn.find().isEmpty() ? connection : past(connection);
    }

    private Connection past(Connection connection) throws SQLException {
        Set<String> known = tables;
        if (known == null) {
            known = views(connection);
            tables = known;
        }
        Set<String> views = known;
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals("prepareStatement")) {
                            arguments[0] = asked.computeIfAbsent((String) arguments[0], sql -> past(sql, views));
                        }
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The same question, asked of the past. */
    static String past(String sql, Set<String> views) {
        return NAME.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        views.contains(found.group()) ? "past_" + found.group() : found.group()));
    }

    private static Set<String> views(Connection connection) throws SQLException {
        Set<String> views = new HashSet<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VIEWS)) {
            while (rows.next()) {
                views.add(rows.getString(1));
            }
        }
        return views;
    }
}
