package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one running server of a home in this process, however many want it: the last to leave stops it. */
final class Server {

    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final Map<Path, Server> RUNNING = new HashMap<>();
    private static final int PORTS_TRIED = 3;

    private final Path home;
    private final Launch launch;
    private final HomeLock lock;
    private final Cluster cluster;
    private final Superuser superuser;
    private final LastChance lastChance = new LastChance(this);
    private volatile Process process;
    private volatile boolean stopping;
    private volatile boolean ready;
    private boolean stopped;
    private int users;

    static Server join(Path home, Archive archive, Launch launch) {
        synchronized (RUNNING) {
            try {
                Path real = prepared(home);
                Server server = RUNNING.get(real);
                if (server == null) {
                    server = new Server(real, archive, launch);
                    RUNNING.put(real, server);
                }
                server.users++;
                return server;
            } catch (IOException failure) {
                throw new PostgresCannotStart(
                        "OneDoor cannot keep its records in " + home + ": " + inWords(failure)
                                + ". The directory must be on a local disk with space left, and belong to the account"
                                + " that starts OneDoor. Choose another with --data DIR.",
                        failure);
            }
        }
    }

    private static String inWords(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there and cannot be made";
        }
        return String.valueOf(failure.getMessage());
    }

    void leave() {
        synchronized (RUNNING) {
            users--;
            if (users == 0) {
                RUNNING.remove(home);
                stop();
            }
        }
    }

    private static Path prepared(Path home) throws IOException {
        Path absolute = home.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            Files.createDirectories(absolute.getParent());
            Files.createDirectory(
                    absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return absolute.toRealPath();
    }

    private Server(Path home, Archive archive, Launch launch) throws IOException {
        this.home = home;
        this.launch = launch;
        this.lock = HomeLock.take(home);
        boolean started = false;
        try {
            this.cluster = Cluster.under(home, archive, launch);
            lastChance.register();
            Running running = startOnFreePort();
            this.process = running.process();
            this.superuser = running.superuser();
            started = true;
        } finally {
            if (!started) {
                lastChance.unregister();
                lock.close();
            }
        }
        finishStart();
    }

    private record Running(Process process, Superuser superuser) {}

    private Running startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                var superuser = new Superuser(port, Passwords.under(home).of(Passwords.SUPERUSER));
                return new Running(cluster.start(port, launch, () -> stopping), superuser);
            } catch (PostgresCannotStart taken) {
                boolean another = String.valueOf(taken.getMessage()).contains("could not create any TCP/IP sockets");
                if (!another || attempt == PORTS_TRIED) {
                    throw taken;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void finishStart() throws IOException {
        boolean sound = false;
        try (Connection connection = superuser.connect("postgres")) {
            Inspection.refuseUnlessSound(connection, cluster.data());
            var passwords = Passwords.under(home);
            Bootstrap.logins(
                    connection,
                    passwords.login(RoleRights.OWNER),
                    passwords.login(RoleRights.WEB),
                    passwords.login(RoleRights.GATE));
            Inspection.refuseWhenRolesMayTooMuch(connection);
            log.info("PostgreSQL is ready: {}", Durability.oneLine(Durability.settings(connection)));
            sound = true;
        } catch (SQLException failure) {
            throw new PostgresCannotStart(
                    "PostgreSQL runs on " + cluster.data() + " but cannot be prepared: " + failure.getMessage(),
                    failure);
        } finally {
            if (!sound) {
                stop();
            }
        }
        ready = true;
        var watch = new Thread(this::watch, "onedoor-postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Notices within moments when the server ends without our asking, and starts it again on the same port. */
    private void watch() {
        try {
            while (!stopping) {
                if (process.waitFor(30, TimeUnit.SECONDS)) {
                    heal();
                } else {
                    cluster.trimLog();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            log.error("The watch over PostgreSQL in {} has ended: {}", home, failure.toString());
        }
    }

    private void heal() {
        for (int attempt = 1; !stopping; attempt++) {
            log.warn("PostgreSQL in {} stopped unexpectedly: starting it again on port {}", home, superuser.port());
            try {
                startAgain();
                return;
            } catch (IOException | SQLException | PostgresCannotStart failure) {
                log.error("PostgreSQL could not be started again (attempt {}): {}", attempt, failure.getMessage());
                Pause.millis(Math.min(250L * attempt, 5_000));
            }
        }
    }

    private synchronized void startAgain() throws IOException, SQLException {
        if (stopping) {
            return;
        }
        process = cluster.start(superuser.port(), launch, () -> stopping);
        try (Connection connection = superuser.connect("postgres")) {
            Inspection.refuseUnlessSound(connection, cluster.data());
            log.warn("PostgreSQL runs again on port {}; what was acknowledged is still there", superuser.port());
        } catch (SQLException | PostgresCannotStart failure) {
            cluster.stop();
            throw failure;
        }
    }

    /** Stops the server at once, whoever still uses it; the second time does nothing. */
    void stop() {
        stopping = true;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            lastChance.unregister();
            try (lock) {
                cluster.stop();
                log.info("PostgreSQL in {} has stopped", home);
            } catch (IOException failure) {
                log.warn("PostgreSQL in {} did not stop in order: {}", home, failure.toString());
            }
        }
    }

    /** Whether somebody may still be at work in it. */
    boolean isServing() {
        return ready && !stopping;
    }

    Path home() {
        return home;
    }

    Superuser superuser() {
        return superuser;
    }

    /** The home again elsewhere: the passwords and the programs as they lie, the records as of one moment. */
    void copyTo(Path newHome) throws IOException {
        Path made = prepared(newHome);
        for (String part :
                List.of("passwords", Archive.ours().folder(), Archive.ours().weight())) {
            Tree.copy(home.resolve(part), made.resolve(part));
        }
        try (Connection connection = superuser.connect("postgres")) {
            PhysicalCopy.of(connection, cluster.data(), made.resolve("data"));
        } catch (SQLException failure) {
            throw new IOException("PostgreSQL could not be copied: " + failure.getMessage(), failure);
        }
    }

    /** Those connected now, ourselves not counted. */
    List<String> clients() throws SQLException {
        try (Connection connection = superuser.connect("postgres")) {
            return Durability.column(
                    connection,
                    "select application_name from pg_stat_activity"
                            + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        }
    }
}
