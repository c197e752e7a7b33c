package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The script that makes roles and a database, read here the way psql reads it, so that our own server and somebody
 * else's are prepared by the same words.
 */
final class Bootstrap {

    private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Bootstrap() {}

    static String script() {
        try (InputStream script = Bootstrap.class.getResourceAsStream("bootstrap.sql")) {
            if (script == null) {
                throw new IllegalStateException("bootstrap.sql is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void logins(Connection admin, Database.Login owner, Database.Login web, Database.Login gate)
            throws SQLException {
        run(
                admin,
                part(1),
                Map.of(
                        "owner_password",
                        owner.password(),
                        "web_password",
                        web.password(),
                        "gate_password",
                        gate.password()));
    }

    static void database(Connection admin, String name) throws SQLException {
        run(admin, part(2), Map.of("database", checked(name)));
    }

    static void rights(Connection admin, String name) throws SQLException {
        run(admin, part(3), Map.of("database", checked(name)));
    }

    /** A plain word, so that it needs no quoting in an address. */
    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        return name;
    }

    private static String part(int number) {
        String rest = script().split("(?m)^-- " + number + "\\. ", 2)[1];
        return rest.split("(?m)^-- " + (number + 1) + "\\. ", 2)[0];
    }

    private static void run(Connection admin, String part, Map<String, String> values) throws SQLException {
        // The heading's own line is cut off its dashes; psql's commands and what feeds them are for psql alone.
        String sql = part.lines()
                .skip(1)
                .filter(line -> !line.startsWith("\\") && !line.endsWith("\\gset"))
                .collect(Collectors.joining("\n"));
        String filled = VARIABLE.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        quoted(found.group(1), Objects.requireNonNull(values.get(found.group(2))))));
        try (var statement = admin.createStatement()) {
            statement.execute(filled);
        }
    }

    private static String quoted(String quote, String value) {
        return quote + value.replace(quote, quote + quote) + quote;
    }
}
