package uk.onedoor.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody else's PostgreSQL, accepted only when it is prepared as {@code ./onedoor database sql} says. */
public final class OutsidePostgres {

    private static final Logger log = LoggerFactory.getLogger(OutsidePostgres.class);
    private static final int OLDEST = 160_000;

    private OutsidePostgres() {}

    /** What an administrator of the server must run once. */
    public static String preparation() {
        return Bootstrap.script();
    }

    /** The database at a JDBC address, once it has been found new enough, durable and no freer than it should be. */
    public static Database at(String url, String ownerPassword, String webPassword, String gatePassword) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new PostgresCannotStart("The address of the database must look like"
                    + " jdbc:postgresql://HOST/DATABASE, or jdbc:postgresql://HOST:PORT/DATABASE.");
        }
        if (url.matches(".*[?&](user|password)=.*")) {
            throw new PostgresCannotStart("Leave user and password out of the address of the database:"
                    + " OneDoor signs in with its own three logins.");
        }
        var database = new Database(
                url,
                new Database.Login(RoleRights.OWNER, ownerPassword),
                new Database.Login(RoleRights.WEB, webPassword),
                new Database.Login(RoleRights.GATE, gatePassword));
        checkAsOwner(database);
        checkDurable(database, database.web());
        checkDurable(database, database.gate());
        return database;
    }

    private static void checkAsOwner(Database database) {
        try (Connection owner = signIn(database, database.owner())) {
            int version = Integer.parseInt(one(owner, "show server_version_num"));
            if (version < OLDEST) {
                throw new PostgresCannotStart("The PostgreSQL at " + database.url() + " is version " + version / 10_000
                        + "; OneDoor needs 16 or newer.");
            }
            refuse(database, RoleRights.faults(owner), "The roles are not as they should be:");
            refuse(database, missing(owner), "Not everything is there:");
            refuse(database, Durability.exceptions(owner), "Writes may be lost, since synchronous_commit is off for");
            if (!Durability.hasChecksums(owner)) {
                log.warn(
                        "The PostgreSQL at {} keeps no data checksums: a failing disk may go unnoticed",
                        database.url());
            }
            log.info("PostgreSQL: {}", Durability.oneLine(Durability.settings(owner)));
        } catch (SQLException failure) {
            throw new PostgresCannotStart(
                    "The database at " + database.url() + " could not be looked at: " + failure.getMessage(), failure);
        }
    }

    private static List<String> missing(Connection owner) throws SQLException {
        var missing = new ArrayList<>(Durability.column(owner, """
                select 'the extension ' || name || ' is not installed on the server (package postgresql-contrib)'
                  from unnest(array['pgcrypto', 'pg_trgm', 'btree_gist']) name
                 where name not in (select name from pg_available_extensions)
                """));
        if (one(owner, "select has_database_privilege(current_database(), 'create')")
                .equals("f")) {
            missing.add("onedoor_owner may not create anything: alter database "
                    + one(owner, "select current_database()") + " owner to onedoor_owner");
        }
        if (!one(owner, "show server_encoding").equals("UTF8")) {
            missing.add("the database cannot hold every language: create it with encoding 'UTF8'");
        }
        return missing;
    }

    /** Asked under the login itself, since a server can promise less to one login than to another. */
    private static void checkDurable(Database database, Database.Login login) {
        try (Connection connection = signIn(database, login)) {
            List<String> broken = Durability.broken(connection);
            refuse(database, broken, "Writes may be lost, since these are off for " + login.username() + ":");
        } catch (SQLException failure) {
            throw new PostgresCannotStart(
                    "The database at " + database.url() + " could not be looked at: " + failure.getMessage(), failure);
        }
    }

    private static Connection signIn(Database database, Database.Login login) {
        try {
            return Superuser.connect(database.url(), login);
        } catch (SQLException refused) {
            throw new PostgresCannotStart(
                    "OneDoor could not sign in as " + login.username() + " at " + database.url() + ". "
                            + remedy(String.valueOf(refused.getSQLState())) + " PostgreSQL said: "
                            + refused.getMessage(),
                    refused);
        }
    }

    private static String remedy(String state) {
        return switch (state) {
            case "28P01", "28000" ->
                "Either that login is missing (./onedoor database sql prints what makes it), or its"
                        + " password is not the one given in the environment or the passwords file.";
            case "3D000" -> "There is no database of that name: ./onedoor database sql prints what makes it.";
            case "42501" ->
                "That login may not connect to this database: ./onedoor database sql prints what allows it.";
            default -> "Check the address, and that PostgreSQL runs and can be reached from here.";
        };
    }

    private static void refuse(Database database, List<String> faults, String what) {
        if (!faults.isEmpty()) {
            throw new PostgresCannotStart("OneDoor will not use the database at " + database.url() + ". " + what + " "
                    + String.join("; ", faults) + ". Put that right, then start again.");
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        return Durability.column(connection, sql).get(0);
    }
}
