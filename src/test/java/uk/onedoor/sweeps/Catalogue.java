package uk.onedoor.sweeps;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.postgres.Database;

/** What the database says of its own tables, asked as their owner. */
final class Catalogue {

    private static final Pattern ONE_OF = Pattern.compile("= ANY \\(ARRAY\\['([^']+)'");

    private final Database database;
    private final Map<String, List<Column>> columns = new ConcurrentHashMap<>();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
    private @Nullable Connection kept;

    Catalogue(Database database) {
        this.database = database;
    }

    /** A column; {@code oneOf} is the first word it may hold when a rule lists them, {@code to} the table it points to. */
    record Column(
            String name,
            String type,
            boolean required,
            boolean filledByItself,
            @Nullable String oneOf,
            @Nullable String to) {}

    Connection open() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password());
    }

    private Connection kept() throws SQLException {
        Connection owner = kept;
        if (owner == null) {
            owner = open();
            kept = owner;
            run("set synchronous_commit = off"); // what is planted here need not outlive a power cut
        }
        return owner;
    }

    /** The tables with a council's data about one young person each, and the asks they came by. */
    List<String> aboutYoungPeople() {
        return once(
                "select distinct c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'young_person_id' and not a.attisdropped"
                        + " where c.relkind = 'r' and n.nspname not in ('platform', 'demo') order by 1");
    }

    List<Column> columns(String table) {
        return columns.computeIfAbsent(table, this::askColumns);
    }

    private List<Column> askColumns(String table) {
        return rows(
                """
                select a.attname, format_type(a.atttypid, null), a.attnotnull, a.attgenerated <> '' or a.atthasdef,
                       (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k where k.conrelid = a.attrelid
                          and k.contype = 'c' and k.conkey = array[a.attnum]),
                       (select min(k.confrelid::regclass::text) from pg_constraint k where k.conrelid = a.attrelid
                          and k.contype = 'f' and a.attnum = any (k.conkey) and a.attname <> 'authority_id')
                  from pg_attribute a where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum
                """.formatted(table),
                row -> new Column(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        firstOf(row.getString(5)),
                        row.getString(6)));
    }

    /** The columns a constraint speaks of. */
    List<String> columnsOf(String table, String constraint) {
        return once("select a.attname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid"
                + " and a.attnum = any (k.conkey) where k.conrelid = '" + table + "'::regclass and k.conname = '"
                + constraint + "'");
    }

    /** The one section whose right opens a table to reading; absent where a row says it itself. */
    Map<String, String> sections() {
        Map<String, String> sections = new TreeMap<>();
        rows("select schemaname || '.' || tablename || ' ' || min(m[1]) from pg_policies,"
                        + " regexp_matches(qual, 'visible\\(''([A-Z_]+)''', 'g') m where policyname = 'may_read'"
                        + " group by schemaname, tablename having count(distinct m[1]) = 1")
                .forEach(line -> sections.put(line.split(" ")[0], line.split(" ")[1]));
        return sections;
    }

    /** Every table with a council's data. */
    List<String> tablesOfCouncils() {
        return rows("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id' where c.relkind = 'r'"
                + " and n.nspname not in ('pg_catalog', 'information_schema')"
                // where the trace's chains end moves by itself, and is no record of anybody
                + " and c.relname not in ('audit_head', 'audit_waiting', 'audit_anchor')");
    }

    /** What does not change while the product runs is asked once. */
    private List<String> once(String sql) {
        return lists.computeIfAbsent(sql, this::rows);
    }

    List<String> rows(String sql) {
        return rows(sql, row -> row.getString(1));
    }

    /** Rewrites what stands in rows, as if it had been written so from the beginning: nobody else may. */
    void begin(String sql) {
        String table = sql.replaceFirst("(?s)^.*?\\b(?:update|insert into|delete from) ([a-z_.]+).*$", "$1");
        boolean kept = !rows("select tgname from pg_trigger where tgrelid = '" + table
                        + "'::regclass and tgname = 'never_changes'")
                .isEmpty();
        if (kept) {
            run("alter table " + table + " disable trigger never_changes");
        }
        run(sql);
        if (kept) {
            run("alter table " + table + " enable trigger never_changes");
        }
    }

    void run(String sql) {
        try (var statement = kept().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    <T> List<T> rows(String sql, Reading<T> reading) {
        try (var statement = kept().createStatement();
                var rows = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static @Nullable String firstOf(@Nullable String rule) {
        Matcher found = ONE_OF.matcher(rule == null ? "" : rule);
        return found.find() ? found.group(1) : null;
    }

    /** What is made of one row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
