package uk.onedoor.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a running server keeps what it has acknowledged: asked of the server, not of its files. */
final class Durability {

    private static final List<String> PROMISES = List.of("fsync", "full_page_writes", "synchronous_commit");
    private static final List<String> SHOWN = List.of(
            "server_version",
            "port",
            "listen_addresses",
            "unix_socket_directories",
            "data_directory",
            "fsync",
            "full_page_writes",
            "synchronous_commit",
            "data_checksums",
            "password_encryption");

    private Durability() {}

    /** Those that the asking login may see, in the order in which a person wants them. */
    static Map<String, String> settings(Connection connection) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        String sql = "select name, setting from pg_settings where name = any(?) order by array_position(?, name)";
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", SHOWN.toArray()));
            query.setArray(2, connection.createArrayOf("text", SHOWN.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    settings.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return settings;
    }

    /** Names of the promises this connection's server does not keep. */
    static List<String> broken(Connection connection) throws SQLException {
        var broken = new ArrayList<String>();
        for (String promise : PROMISES) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("show " + promise)) {
                row.next();
                if (row.getString(1).equals("off")) {
                    broken.add(promise);
                }
            }
        }
        return broken;
    }

    static boolean hasChecksums(Connection connection) throws SQLException {
        return "on".equals(settings(connection).get("data_checksums"));
    }

    /** Roles and databases for which somebody has switched a promise off on the side. */
    static List<String> exceptions(Connection connection) throws SQLException {
        String sql = """
                select coalesce(r.rolname, d.datname) || ' (' || c.setting || ')'
                  from pg_db_role_setting s
                  cross join lateral unnest(s.setconfig) c(setting)
                  left join pg_roles r on r.oid = s.setrole
                  left join pg_database d on d.oid = s.setdatabase
                 where c.setting ~* '^synchronous_commit=(off|false|no|0)'
                """;
        return column(connection, sql);
    }

    /** Ways to sign in that do not ask for a password, or let it be overheard. */
    static List<String> looseWaysIn(Connection superuser) throws SQLException {
        return column(
                superuser,
                "select 'line ' || line_number || ': ' || coalesce(auth_method, error) from pg_hba_file_rules"
                        + " where auth_method is distinct from 'scram-sha-256'");
    }

    static String oneLine(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
