package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One data directory and the server on it: made once, cleared of what a crash left, started, stopped. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final int READY_LINE = 7;
    private static final int PATIENCE_SECONDS = 600;

    private final Path home;
    private final Path data;
    private final Path programs;
    private final Account account;
    private final ServerLog serverLog;

    private Cluster(Path home, Path data, Path programs, Account account, ServerLog serverLog) {
        this.home = home;
        this.data = data;
        this.programs = programs;
        this.account = account;
        this.serverLog = serverLog;
    }

    /** Settings that win over whatever stands in the configuration files. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=off",
            "log_destination=stderr",
            // Neither values nor passwords reach the log: constraint details and failed statements would hold them.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    /** Makes the directory unless it is there, whole and of this version. */
    static Cluster under(Path home, Archive archive, Launch launch) throws IOException {
        Path data = home.resolve("data");
        Path programs = archive.unpackUnder(home).resolve("bin");
        Account account = Account.choose(home, data);
        var cluster = new Cluster(home, data, programs, account, ServerLog.under(home));
        if (Files.exists(data)) {
            cluster.checkVersion(archive.major());
        } else {
            cluster.create(launch);
        }
        archive.deleteOthersUnder(home);
        return cluster;
    }

    private void checkVersion(int major) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new PostgresCannotStart(
                    "The directory " + data + " is not a whole PostgreSQL data directory (its file"
                            + " PG_VERSION is missing). If it holds nothing of yours, move it away and start again;"
                            + " otherwise bring it back from a back-up.");
        }
        String found = Files.readString(file).strip();
        if (!found.equals(Integer.toString(major))) {
            throw new PostgresCannotStart("The records in " + data + " were written by PostgreSQL " + found
                    + ", and this OneDoor brings PostgreSQL " + major + ", which cannot read them as they are."
                    + " Nothing was changed. Start the OneDoor that wrote them and move the records over with a dump,"
                    + " or choose another directory with --data DIR.");
        }
        if (!Passwords.under(home).knows(Passwords.SUPERUSER)) {
            throw new PostgresCannotStart(
                    "The password file " + home.resolve("passwords").resolve(Passwords.SUPERUSER)
                            + " is missing, so nobody can sign in to the records in " + data
                            + ". Bring the directory 'passwords' back from a back-up of " + home + ".");
        }
    }

    private void create(Launch launch) throws IOException {
        log.info("Making a new database directory in {} (once)", data);
        Path part = home.resolve("data.part");
        Tree.delete(part);
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(part);
        Path password = home.resolve("first-password");
        Durable.write(password, Passwords.under(home).of(Passwords.SUPERUSER), "rw-------");
        account.own(password);
        try {
            account.run(initdb(part, password, launch), home);
        } finally {
            Files.delete(password);
        }
        Durable.move(part, data);
    }

    private List<String> initdb(Path part, Path password, Launch launch) {
        var words = new ArrayList<>(List.of(program("initdb"), "-D", part.toString(), "-U", Passwords.SUPERUSER));
        words.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        words.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password));
        words.add(launch.checksums() ? "--data-checksums" : "--no-data-checksums");
        return words;
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    /** Starts the server as our own child and waits until it answers; gives up early when told to. */
    Process start(int port, Launch launch, BooleanSupplier givenUp) throws IOException {
        clearLeftovers();
        serverLog.trim();
        long said = serverLog.size();
        var words = new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        launch.settings().forEach(setting -> words.addAll(List.of("-c", setting)));
        Process process = Command.prepare(account.command(words), home)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(serverLog.file().toFile()))
                .start();
        try {
            awaitReady(process, said, givenUp);
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
        return process;
    }

    private void awaitReady(Process process, long said, BooleanSupplier givenUp) throws IOException {
        long started = System.nanoTime();
        for (int look = 1; !isReady(process.pid()); look++) {
            if (!process.isAlive()) {
                throw failed(serverLog.since(said));
            }
            if (givenUp.getAsBoolean() || System.nanoTime() - started > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new PostgresCannotStart("PostgreSQL was still getting ready when OneDoor stopped waiting for it."
                        + " Its log is " + serverLog.file() + ".");
            }
            if (look % 500 == 0) {
                log.info("PostgreSQL is still getting ready: after a crash it first reads back what was written");
            }
            Pause.millis(20);
        }
    }

    private boolean isReady(long pid) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() > READY_LINE
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(READY_LINE).strip().equals("ready");
    }

    private PostgresCannotStart failed(String said) {
        return new PostgresCannotStart("PostgreSQL did not start on " + data + ". It said: " + said.strip()
                + " (the whole log is " + serverLog.file() + ")");
    }

    /** A server whose OneDoor was killed is stopped; the traces of one that was itself killed are taken away. */
    private void clearLeftovers() throws IOException {
        var leftovers = new Leftovers(data);
        if (leftovers.any()) {
            log.info("A PostgreSQL from an earlier run still works in {}: stopping it first", data);
            stop();
        }
        // Nobody works in this directory now, whatever its lock file says: that process id may be a stranger's.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** Quickly but in order; if that takes too long, at once, which the next start repairs from the log of writes. */
    void stop() throws IOException {
        var leftovers = new Leftovers(data);
        ask("fast", 5);
        if (!leftovers.gone(200)) {
            ask("immediate", 2);
            leftovers.end(500);
        }
    }

    private void ask(String mode, int seconds) throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (Files.exists(pid)
                && new Leftovers(data).includes(Files.readAllLines(pid).get(0).strip())) {
            var stop = List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", mode, "-w", "-t", "" + seconds);
            Command.run(account.command(stop), home);
        }
    }

    void trimLog() throws IOException {
        serverLog.trim();
    }

    Path data() {
        return data;
    }
}
