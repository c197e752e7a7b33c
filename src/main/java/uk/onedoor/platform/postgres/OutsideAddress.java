package uk.onedoor.platform.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/** Whether a JDBC address leads to a database, holds no secret, and keeps what travels there to those two. */
final class OutsideAddress {

    /** Encrypted, and the other end's certificate looked at; with less, anybody on the way may answer. */
    private static final Set<SslMode> BELIEVED = Set.of(SslMode.VERIFY_FULL, SslMode.VERIFY_CA);

    private OutsideAddress() {}

    static void check(String url) {
        Properties read = url.startsWith("jdbc:postgresql://") ? Driver.parseURL(url, new Properties()) : null;
        if (read == null
                || read.getProperty("PGDBNAME", "").isEmpty()
                || read.getProperty("PGHOST", "").isEmpty()) {
            throw new PostgresCannotStart("The address of the database must look like"
                    + " jdbc:postgresql://HOST/DATABASE, or jdbc:postgresql://HOST:PORT/DATABASE.");
        }
        if (url.matches("(?i).*[?&](user|password)=.*")) {
            throw new PostgresCannotStart("Leave user and password out of the address of the database:"
                    + " OneDoor signs in with its own three logins.");
        }
        if (!isHere(read) && !isGuarded(read)) {
            throw new PostgresCannotStart(
                    "The database at " + url + " is on another machine, and what travels there could"
                            + " be read or changed on the way. Ask for TLS and a certificate that is looked at:"
                            + " jdbc:postgresql://HOST/DATABASE?sslmode=verify-full&sslrootcert=FILE, where FILE holds the"
                            + " certificate of those who made the server's. (In a shell, put the address in quotes.)");
        }
    }

    private static boolean isGuarded(Properties read) {
        try {
            String factory = String.valueOf(PGProperty.SSL_FACTORY.getOrDefault(read));
            return BELIEVED.contains(SslMode.of(read)) && !factory.contains("NonValidating");
        } catch (PSQLException noSuchMode) {
            return false;
        }
    }

    /** True when every host the address names is this machine; one whose name leads nowhere is not. */
    private static boolean isHere(Properties read) {
        return Stream.of(read.getProperty("PGHOST", "").split(",")).allMatch(OutsideAddress::isThisMachine);
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
