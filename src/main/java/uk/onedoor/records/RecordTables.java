package uk.onedoor.records;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.records.RecordTable.Column;
import uk.onedoor.records.RecordTable.Way;

/**
 * Which tables hold something about a young person, asked of the database's own catalogue: every guarded table with
 * {@code young_person_id}, and what is declared to hang on one. A table that is made tomorrow is among them.
 */
@Repository
class RecordTables {

    private static final String ALL = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as relation,
                   array(select a.attname::text || ' ' || format_type(a.atttypid, null) from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                            and has_column_privilege(c.oid, a.attnum, 'select') order by a.attnum) as columns,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'young_person_id') as by_person,
                   array(select distinct m[1] from pg_policies p, regexp_matches(p.qual, 'visible\\(''([A-Z_]+)''', 'g') m
                          where p.schemaname = n.nspname and p.tablename = c.relname and p.permissive = 'PERMISSIVE'
                            and p.cmd in ('SELECT', 'ALL') order by 1) as sections,
                   (select r.roles from records.read_apart r where r.relation = n.nspname || '.' || c.relname) as apart
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity
               and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'young_person_id' and not a.attisdropped)
                    or n.nspname || '.' || c.relname in (select h.relation from records.hangs_on h))
             order by 1""";

    private final JdbcClient db;
    private final AtomicReference<@Nullable Map<String, RecordTable>> known = new AtomicReference<>();

    RecordTables(JdbcClient db) {
        this.db = db;
    }

    /** All of them, by name: they change only with the product itself, so they are read once. */
    Map<String, RecordTable> all() {
        Map<String, RecordTable> tables = known.get();
        if (tables == null) {
            Map<String, List<Way>> ways = ways();
            tables = new TreeMap<>();
            for (RecordTable table :
                    db.sql(ALL).query((rs, row) -> table(rs, ways)).list()) {
                tables.put(table.relation(), table);
            }
            known.set(tables);
        }
        return tables;
    }

    RecordTable get(String relation) {
        return Objects.requireNonNull(all().get(relation), () -> relation + " is no table of a record");
    }

    private Map<String, List<Way>> ways() {
        Map<String, List<Way>> ways = new HashMap<>();
        db.sql("select * from records.hangs_on").query(rs -> {
            ways.computeIfAbsent(rs.getString("relation"), any -> new ArrayList<>())
                    .add(new Way(
                            rs.getString("by_column"),
                            rs.getString("through"),
                            rs.getString("through_column"),
                            rs.getString("unless_filled")));
        });
        return ways;
    }

    private static RecordTable table(ResultSet row, Map<String, List<Way>> ways) throws SQLException {
        String relation = row.getString("relation");
        List<Column> columns = texts(row.getArray("columns")).stream()
                .map(text -> text.split(" ", 2))
                .map(parts -> new Column(parts[0], parts[1]))
                .toList();
        return new RecordTable(
                relation,
                columns,
                row.getBoolean("by_person"),
                ways.getOrDefault(relation, List.of()),
                Set.copyOf(texts(row.getArray("sections"))),
                Set.copyOf(texts(row.getArray("apart"))));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
