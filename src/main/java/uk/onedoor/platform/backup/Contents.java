package uk.onedoor.platform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.onedoor.platform.postgres.Database;

/**
 * What is in a database, so that two can be told apart: of each table how many rows and a hash of what is in them,
 * whatever their order; of each council the root of its trace.
 */
record Contents(Map<String, String> tables, Map<String, String> roots) {

    static Contents of(Database database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password())) {
            Map<String, String> tables = new TreeMap<>();
            for (String table : tables(owner)) {
                // Each row's own hash, folded together: no order is needed, and no two rows of a table are the same.
                tables.put(table, one(owner, """
                        select count(*) || ' rows, ' || to_hex(coalesce(bit_xor(substr(hash, 1, 8)::bigint), 0))
                               || to_hex(coalesce(bit_xor(substr(hash, 9, 8)::bigint), 0))
                          from (select sha256(record_send(t)) as hash from %s t) rows""".formatted(table)));
            }
            Map<String, String> roots = new TreeMap<>();
            try (var statement = owner.createStatement();
                    var row = statement.executeQuery("""
                            select authority_id, encode(sha256(string_agg(chain || ':' || position || ':' || encode(hash, 'hex'),
                                   e'\\n' order by chain)::bytea), 'hex')
                              from platform.audit_head group by authority_id""")) {
                while (row.next()) {
                    roots.put(row.getString(1), row.getString(2));
                }
            }
            return new Contents(tables, roots);
        }
    }

    /** What differs from another, by name; nothing when they are the same. */
    List<String> differences(Contents other) {
        List<String> differences = new ArrayList<>(differing(tables, other.tables));
        differing(roots, other.roots).forEach(council -> differences.add("the trace of council " + council));
        return differences;
    }

    private static List<String> differing(Map<String, String> ours, Map<String, String> theirs) {
        var names = new java.util.TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        names.removeIf(name -> ours.getOrDefault(name, "").equals(theirs.getOrDefault(name, "")));
        return List.copyOf(names);
    }

    /** The latest change of the tables that this database has seen. */
    static String schema(Database database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password())) {
            return one(
                    owner,
                    "select coalesce(max(version::int), 0)::text from flyway.flyway_schema_history where success");
        }
    }

    private static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema')
                         order by 1""")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static String one(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
