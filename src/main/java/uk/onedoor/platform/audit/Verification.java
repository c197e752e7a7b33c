package uk.onedoor.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import uk.onedoor.platform.audit.ChainCheck.Walked;
import uk.onedoor.platform.audit.Tampering.Kind;
import uk.onedoor.platform.postgres.Database;

/** Answers whether the trace is what was written: every entry of every chain, the ends, the anchors, the guards. */
public final class Verification {

    private static final int WORKERS =
            Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

    private static final int TOLD = 16;

    private static final String GUARDS = """
            select t.name from (values ('audit_entry', 'audit_is_only_added_to'), ('audit_anchor', 'audit_is_only_added_to'),
                ('audit_head', 'audit_is_only_added_to'), ('audit_head', 'ends_only_move_on'),
                ('audit_waiting', 'chained_at_commit')) as t (name, guard)
             where not exists (select from pg_catalog.pg_trigger g where g.tgrelid = ('platform.' || t.name)::regclass
                                and g.tgname = t.guard and g.tgenabled in ('O', 'A'))
            """;

    private final Database database;
    private final AnchorFile file;

    /** @param data the directory beside the database that holds the anchors */
    public Verification(Database database, Path data) {
        this.database = database;
        this.file = new AnchorFile(data);
    }

    /** What was looked at, and every place that is not what was written. */
    public record Outcome(long entries, int chains, long anchors, long unsigned, List<Tampering> found) {

        public boolean whole() {
            return found.isEmpty();
        }

        /** For a person, in a few lines. */
        public String words() {
            StringBuilder words = new StringBuilder();
            if (whole()) {
                words.append("The trace is whole.");
            } else {
                words.append("The trace is not what was written:\n");
                found.forEach(one -> words.append("  ").append(one.words()).append('\n'));
                words.append("Keep everything as it is, and tell the person in charge of privacy.");
            }
            words.append(String.format(
                    Locale.ROOT, "\nLooked at %,d entries in %d chains; anchors: %,d.", entries, chains, anchors));
            if (unsigned > 0) {
                words.append(String.format(
                        Locale.ROOT,
                        " The key to %,d anchors is not beside these records; those were held against the chains only.",
                        unsigned));
            }
            return words.toString();
        }
    }

    private record Chain(String authority, int number) {}

    public Outcome run(Consumer<String> progress) throws SQLException, IOException {
        try (Connection owner = open()) {
            AnchorCheck anchors = new AnchorCheck(owner, file);
            AnchorCheck.Checked checked = anchors.check();
            List<Tampering> found = new ArrayList<>(checked.found());
            found.addAll(guards(owner));
            List<Chain> chains = chains(owner);
            // From here on the walks see at least what the anchors saw.
            List<Walked> walked = walk(chains, progress);
            walked.forEach(one -> found.addAll(one.found()));
            found.addAll(anchors.forgotten(found));
            return new Outcome(
                    walked.stream().mapToLong(Walked::entries).sum(),
                    chains.size(),
                    checked.anchors(),
                    checked.unsigned(),
                    found);
        }
    }

    /** Each worker has a connection of its own, and takes the next chain when it is done with one. */
    private List<Walked> walk(List<Chain> chains, Consumer<String> progress) throws SQLException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        AtomicInteger taken = new AtomicInteger();
        try {
            List<Callable<List<Walked>>> walks = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                walks.add(() -> walkSome(chains, taken, progress));
            }
            List<Walked> all = new ArrayList<>();
            for (Future<List<Walked>> walked : workers.invokeAll(walks)) {
                all.addAll(walked.get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new SQLException("a chain could not be read: " + failed.getMessage(), failed);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Walked> walkSome(List<Chain> chains, AtomicInteger taken, Consumer<String> progress)
            throws SQLException {
        List<Walked> walked = new ArrayList<>();
        try (Connection owner = open()) {
            for (int next = taken.getAndIncrement(); next < chains.size(); next = taken.getAndIncrement()) {
                ChainCheck.settle(owner);
                Chain chain = chains.get(next);
                walked.add(new ChainCheck(owner, chain.authority(), chain.number()).walk());
                owner.commit();
                if (next % TOLD == TOLD - 1) {
                    synchronized (this) {
                        progress.accept("Looked at %d of %d chains ...".formatted(next + 1, chains.size()));
                    }
                }
            }
        }
        return walked;
    }

    private Connection open() throws SQLException {
        Connection owner = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password());
        owner.setAutoCommit(false);
        return owner;
    }

    private static List<Chain> chains(Connection owner) throws SQLException {
        List<Chain> chains = new ArrayList<>();
        try (var statement = owner.createStatement()) {
            // Of every council that any table knows: also a chain whose end is gone, or that has nothing but an end.
            ResultSet row = statement.executeQuery("""
                    select authority_id, chain from (
                      select authority_id from platform.audit_head union select authority_id from platform.audit_anchor
                      union select authority_id from platform.account) council, generate_series(0, 63) chain
                     where exists (select from platform.audit_head h
                                    where h.authority_id = council.authority_id and h.chain = chain.chain)
                        or exists (select from platform.audit_entry e
                                    where e.authority_id = council.authority_id and e.chain = chain.chain)
                    order by 1, 2""");
            while (row.next()) {
                chains.add(new Chain(row.getString(1), row.getInt(2)));
            }
        }
        return chains;
    }

    /** What the database should refuse and no longer does, and what was written past the chains. */
    private static List<Tampering> guards(Connection owner) throws SQLException {
        List<Tampering> found = new ArrayList<>();
        try (var statement = owner.createStatement()) {
            ResultSet row = statement.executeQuery(GUARDS);
            while (row.next()) {
                found.add(Tampering.at(Kind.UNGUARDED, row.getString(1), 0, 0));
            }
            row = statement.executeQuery("select count(*) from platform.audit_waiting");
            row.next();
            if (row.getLong(1) > 0) {
                found.add(Tampering.at(Kind.OUTSIDE, "", 0, row.getLong(1)));
            }
        }
        return found;
    }
}
