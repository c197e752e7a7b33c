package uk.onedoor.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody else's PostgreSQL, accepted only when it is prepared as {@code ./onedoor database sql} says. */
public final class OutsidePostgres {

    private static final Logger log = LoggerFactory.getLogger(OutsidePostgres.class);
    private static final int OLDEST = 160_000;
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private OutsidePostgres() {}

    /** What an administrator of the server must run once. */
    public static String preparation() {
        return Bootstrap.script();
    }

    /** The database at a JDBC address, once it has been found new enough, durable and no freer than it should be. */
    public static Database at(String url, String ownerPassword, String webPassword, String gatePassword) {
        OutsideAddress.check(url);
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

    static void refuseOlder(String url, int version) {
        if (version < OLDEST) {
            throw new PostgresCannotStart(
                    "The PostgreSQL at " + url + " is version " + version / 10_000 + "; OneDoor needs 16 or newer.");
        }
    }

    private static void checkAsOwner(Database database) {
        try (Connection owner = signIn(database, database.owner())) {
            refuseOlder(database.url(), Integer.parseInt(one(owner, "show server_version_num")));
            refuse(database, RoleRights.faults(owner), "The roles are not as they should be:");
            refuse(database, missing(owner), "Not everything is there:");
            refuse(database, Durability.exceptions(owner), "Writes may be lost, since synchronous_commit is off for");
            tell(database.url(), owner);
        } catch (SQLException failure) {
            throw new PostgresCannotStart(
                    "The database at " + database.url() + " could not be looked at: " + failure.getMessage(), failure);
        }
    }

    /** Once: it is looked at before the start, so that faults are told soon, and again by what then uses it. */
    private static void tell(String url, Connection owner) throws SQLException {
        if (!TOLD.add(url)) {
            return;
        }
        if (!Durability.hasChecksums(owner)) {
            log.warn("The PostgreSQL at {} keeps no data checksums: a failing disk may go unnoticed", url);
        }
        log.info("PostgreSQL: {}", Durability.oneLine(Durability.settings(owner)));
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
                            + remedy(refused) + " PostgreSQL said: " + refused.getMessage(),
                    refused);
        }
    }

    private static String remedy(SQLException refused) {
        if (refused.getCause() instanceof SSLException) {
            return "The server's certificate was not believed: name the certificate of those who made it in the address,"
                    + " as in &sslrootcert=FILE, and the host as the certificate has it.";
        }
        return switch (String.valueOf(refused.getSQLState())) {
            case "28P01" ->
                "Either that login is missing (./onedoor database sql prints what makes it), or its"
                        + " password is not the one given in the environment or the passwords file.";
            case "28000" ->
                "Either that login is missing (./onedoor database sql prints what makes it), or the server's"
                        + " pg_hba.conf does not let it in from here in this way.";
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
