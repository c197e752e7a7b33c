package uk.onedoor.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** One table of numbers, written and counted by the owner. */
record Rows(Database database) {

    static Rows in(EmbeddedPostgres postgres) {
        return new Rows(postgres.database("hub"));
    }

    Connection connect() throws SQLException {
        return Superuser.connect(database.url(), database.owner());
    }

    void add(int number) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists row_kept (number int primary key)");
            statement.execute("insert into row_kept values (" + number + ")");
        }
    }

    int count() throws SQLException {
        try (var connection = connect()) {
            return Integer.parseInt(Durability.column(connection, "select count(*) from row_kept")
                    .get(0));
        }
    }
}
