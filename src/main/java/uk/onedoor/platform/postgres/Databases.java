package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The databases in our own server: found, made, copied. */
record Databases(Superuser superuser, Passwords passwords) {

    private static final String IN_USE = "55006";
    private static final int COPY_ATTEMPTS = 50;

    static Databases of(Server server) {
        return new Databases(server.superuser(), new Passwords(server.home().resolve("passwords")));
    }

    Database named(String name) {
        return made(name, admin -> {
            if (!Durability.column(admin, "select datname from pg_database").contains(name)) {
                Bootstrap.database(admin, name);
            }
        });
    }

    Database copied(String template, String name) {
        String sql = "create database " + Bootstrap.checked(name) + " template " + Bootstrap.checked(template)
                + " owner " + RoleRights.OWNER;
        return made(name, admin -> {
            try (var statement = admin.createStatement()) {
                statement.execute("drop database if exists " + name + " with (force)");
            }
            copyWhenFree(admin, sql);
        });
    }

    /** PostgreSQL copies only what nobody is connected to, and a closed connection takes a moment to be gone. */
    private static void copyWhenFree(Connection admin, String sql) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (var statement = admin.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException refused) {
                if (!IN_USE.equals(refused.getSQLState()) || attempt == COPY_ATTEMPTS) {
                    throw refused;
                }
                Pause.millis(100);
            }
        }
    }

    private Database made(String name, Step step) {
        try (Connection admin = superuser.connect("postgres")) {
            step.run(admin);
            Bootstrap.rights(admin, name);
            return new Database(
                    superuser.url(name),
                    passwords.login(RoleRights.OWNER),
                    passwords.login(RoleRights.WEB),
                    passwords.login(RoleRights.GATE));
        } catch (SQLException | IOException failure) {
            throw new PostgresCannotStart(
                    "The database " + name + " cannot be made ready: " + failure.getMessage(), failure);
        }
    }

    private interface Step {
        void run(Connection admin) throws SQLException;
    }
}
