package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Our own PostgreSQL in a directory: it keeps what it has acknowledged, and looks after itself.
 *
 * <p>Opening a directory that is open in this process already shares the server; the last to close stops it. Killed in
 * the middle, it recovers at the next opening, or at once when only the server was killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Server server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(Server server) {
        this.server = server;
    }

    /** Opens the server that lives in {@code home}, which is made when it is not there. */
    public static EmbeddedPostgres open(Path home) {
        return open(home, Archive.ours(), Launch.USUAL);
    }

    static EmbeddedPostgres open(Path home, Archive archive, Launch launch) {
        return new EmbeddedPostgres(Server.join(home, archive, launch));
    }

    /** The database of that name, made now if there is none. */
    public Database database(String name) {
        return Databases.of(server).named(name);
    }

    /** A fresh copy of a database, in place of any of that name: how each test gets one of its own. */
    public Database copy(String template, String name) {
        return Databases.of(server).copied(template, name);
    }

    /** What the running server says of itself, by name. */
    public Map<String, String> settings() {
        try (Connection connection = server.superuser().connect("postgres")) {
            return Durability.settings(connection);
        } catch (SQLException failure) {
            throw new PostgresCannotStart("PostgreSQL does not answer: " + failure.getMessage(), failure);
        }
    }

    /**
     * Copies everything that lives in the home to a new one, as it is at the moment this ends, while others go on writing.
     * What is opened there is another server with the same records and the same passwords.
     */
    public void copyTo(Path newHome) throws IOException {
        server.copyTo(newHome);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.leave();
        }
    }
}
