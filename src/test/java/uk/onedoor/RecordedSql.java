package uk.onedoor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Listens to what a page says to the database, and says the same again without the page. */
public final class RecordedSql {

    /** One statement with its values as they were set. */
    public record Said(String sql, List<Object[]> values) {}

    private final List<Said> said = new ArrayList<>();
    private volatile boolean listening;

    /** A data source that tells us every prepared statement and its values while we listen. */
    public DataSource over(DataSource real) {
        return (DataSource) proxy(DataSource.class, real, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    public List<Said> listen(Runnable page) {
        said.clear();
        listening = true;
        page.run();
        listening = false;
        return List.copyOf(said);
    }

    /** Says everything once in one transaction and reads every row. */
    public static void replay(Connection connection, List<Said> statements) throws SQLException {
        for (Said one : statements) {
            try (PreparedStatement statement = connection.prepareStatement(one.sql())) {
                for (Object[] value : one.values()) {
                    set(statement, value);
                }
                if (statement.execute()) {
                    drain(statement.getResultSet());
                }
            }
        }
        connection.commit();
    }

    private static void drain(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                rows.getString(i);
            }
        }
    }

    private static void set(PreparedStatement statement, Object[] value) throws SQLException {
        if (value.length == 3) {
            statement.setObject((Integer) value[0], value[1], (Integer) value[2]);
        } else if (value[1] instanceof String text) {
            statement.setString((Integer) value[0], text);
        } else {
            statement.setObject((Integer) value[0], value[1]);
        }
    }

    private Connection connection(Connection real) {
        return (Connection) proxy(Connection.class, real, (method, arguments) -> {
            Object result = call(real, method, arguments);
            if (listening && method.getName().equals("prepareStatement")) {
                Said one = new Said((String) arguments[0], new ArrayList<>());
                said.add(one);
                return statement((PreparedStatement) result, one);
            }
            return result;
        });
    }

    private static PreparedStatement statement(PreparedStatement real, Said one) {
        return (PreparedStatement) proxy(PreparedStatement.class, real, (method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set")
                    && arguments != null
                    && arguments.length >= 2
                    && arguments[0] instanceof Integer) {
                one.values()
                        .add(
                                name.equals("setNull")
                                        ? new Object[] {arguments[0], null, arguments[1]}
                                        : arguments.clone());
            }
            return call(real, method, arguments);
        });
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Object real, Handler handler) {
        InvocationHandler invoke = (self, method, arguments) -> handler.handle(method, arguments);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, invoke);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
