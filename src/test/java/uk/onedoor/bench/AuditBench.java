package uk.onedoor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.platform.audit.Verification;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/**
 * What the chains cost and how quickly they are walked. Audited writes with the product's own trigger against the same
 * trigger that writes a plain row, turn by turn in one run; then a long trace (10 million entries, or
 * {@code AUDIT_ROWS}) is verified.
 */
final class AuditBench implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final long ROUND_MILLIS = 4_000;
    private static final int CHAINS = 64;
    private static final double RATIO = 0.5;
    private static final double VERIFY_SECONDS = 60;

    private static final String TABLES = """
            create schema bench;
            create table bench.chained (authority_id text not null, id uuid not null, young_person_id uuid not null, words text,
              primary key (authority_id, id));
            create table bench.plain (like bench.chained including all);
            create trigger audited after insert on bench.chained for each row execute function platform.record_change();
            create table bench.entry (authority_id text not null, id bigint generated always as identity,
              at timestamptz not null default clock_timestamp(), recorded_at timestamptz not null default clock_timestamp(), account_id uuid, page text not null, what text not null,
              relation text, row_id text, subjects uuid[] not null, was jsonb, became jsonb,
              written_by xid8 not null default pg_current_xact_id(), primary key (authority_id, id));
            create index on bench.entry (authority_id, row_id, relation) where row_id is not null;
            create index on bench.entry using gin (platform.audit_months(subjects, at));
            create function bench.record_change() returns trigger
            language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
            declare
              v_context text[] := platform.context();
              v_became  jsonb := to_jsonb(new) - 'password_hash' - 'setup_hash';
            begin
              insert into bench.entry (authority_id, account_id, page, what, relation, row_id, subjects, became)
              values (v_became ->> 'authority_id', v_context[1]::uuid, coalesce(v_context[6], 'gate'), tg_op,
                tg_table_schema || '.' || tg_table_name, coalesce(v_became ->> 'id', v_became ->> 'young_person_id'),
                case when v_became ->> 'young_person_id' is not null then array[(v_became ->> 'young_person_id')::uuid] else '{}' end,
                v_became);
              return null;
            end $$;
            create trigger audited after insert on bench.plain for each row execute function bench.record_change();
            """;

    private static final String FILL = """
            with recursive entry as (
              select c as chain, 0::bigint as position, timestamptz '2026-01-01Z' as at, null::uuid as account, null::uuid as subject,
                     null::jsonb as became, ''::bytea as previous, sha256('') as hash
                from generate_series(%1$d, %2$d) c
              union all
              select chain, n.position, n.at, n.account, n.subject, n.became, hash,
                     sha256(hash || record_send(row('Z00000001'::text, chain, n.position, n.at, n.at, n.at, n.account,
                       '/young-people/{person}'::text, 'INSERT'::text, 'keywork.note'::text, n.position::text,
                       array[n.subject], null::jsonb, n.became, '1'::xid8)))
                from entry, lateral (
                  select entry.position + 1 as position, entry.at + interval '1 second' as at, md5('a' || entry.position %% 300)::uuid as account,
                         md5('y' || entry.chain || '.' || entry.position %% 80)::uuid as subject,
                         jsonb_build_object('id', entry.position, 'words',
                           'We met at the cafe and talked about the week, the bus and what college would be like.') as became) n
               where entry.position < %3$d)
            insert into platform.audit_entry
            select 'Z00000001', chain, position, at, at, at, account, '/young-people/{person}', 'INSERT', 'keywork.note', position::text,
                   array[subject], null, became, '1'::xid8, previous, hash from entry where position > 0
            """;

    @Override
    public void run(Figures figures) throws Exception {
        long rows = Long.parseLong(System.getenv().getOrDefault("AUDIT_ROWS", "10000000"));
        Path work = Files.createTempDirectory(Path.of("target"), "audit").toAbsolutePath();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(work.resolve("postgres"))) {
            Database database = postgres.database("onedoor");
            Flyway.configure()
                    .dataSource(
                            database.url(),
                            database.owner().username(),
                            database.owner().password())
                    .defaultSchema("flyway")
                    .load()
                    .migrate();
            sql(database, TABLES);
            writes(figures, database);
            fill(database, rows);
            verify(figures, database, work, rows);
        } finally {
            new ProcessBuilder("rm", "-rf", work.toString()).start().waitFor();
        }
    }

    private static void writes(Figures figures, Database database) throws Exception {
        double[] plain = new double[ROUNDS];
        double[] chained = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        write(database, "plain", 1_000);
        write(database, "chained", 1_000);
        long told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = write(database, "plain", ROUND_MILLIS);
            chained[round] = write(database, "chained", ROUND_MILLIS);
            ratios[round] = chained[round] / plain[round];
            told += Math.round((plain[round] + chained[round]) * ROUND_MILLIS / 1000);
        }
        figures.tell("audit.writes.unchained", median(plain), "rows/s", Target.none(), told);
        figures.tell("audit.writes.chained", median(chained), "rows/s", Target.none(), told);
        figures.tell(
                "audit.writes.ratio",
                median(ratios),
                "chained / unchained",
                Target.atLeast(RATIO),
                ROUNDS,
                Map.of("clients", CLIENTS));
    }

    /** One row and one commit each, from several clients, about 500 young people; rows a second. */
    private static double write(Database database, String table, long millis) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                work.add(() -> writeAlone(database, table, millis));
            }
            long began = System.nanoTime();
            long rows = 0;
            for (Future<Long> written : clients.invokeAll(work)) {
                rows += written.get();
            }
            return rows / ((System.nanoTime() - began) / 1e9);
        } finally {
            clients.shutdown();
        }
    }

    private static long writeAlone(Database database, String table, long millis) throws SQLException {
        try (Connection owner = owner(database);
                var insert = owner.prepareStatement(
                        "insert into bench." + table
                                + " values ('Y00000001', gen_random_uuid(), md5((random() * 500)::int::text)::uuid,"
                                + " 'We met at the cafe and talked about the week, the bus and what college would be like.')")) {
            long rows = 0;
            for (long until = System.nanoTime() + millis * 1_000_000; System.nanoTime() < until; rows++) {
                insert.execute();
            }
            return rows;
        }
    }

    /** Two halves of the chains at a time, each as interleaved as people's days are; then the ends, and the index that was left off meanwhile. */
    private static void fill(Database database, long rows) throws Exception {
        System.err.printf("Writing %d entries ...%n", rows);
        sql(database, "drop index platform.audit_by_subject_and_month, platform.audit_by_row");
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int first = 0; first < CHAINS; first += CHAINS / 2) {
            String some = FILL.formatted(first, first + CHAINS / 2 - 1, rows / CHAINS);
            work.add(() -> sql(database, some));
        }
        for (Future<Boolean> done : two.invokeAll(work)) {
            done.get();
        }
        two.shutdown();
        sql(database, """
                insert into platform.audit_head select distinct on (chain) authority_id, chain, position, sealed_at, hash
                  from platform.audit_entry where authority_id = 'Z00000001' order by chain, position desc""");
        sql(database, "vacuum analyze platform.audit_entry");
    }

    private static void verify(Figures figures, Database database, Path work, long rows) throws Exception {
        long began = System.nanoTime();
        Verification.Outcome outcome = new Verification(database, work).run(System.err::println);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!outcome.whole()) {
            throw new IllegalStateException(outcome.words());
        }
        figures.tell(
                "audit.verify",
                seconds,
                "s",
                rows == 10_000_000 ? Target.atMost(VERIFY_SECONDS) : Target.none(),
                outcome.entries());
        figures.tell("audit.verify.speed", outcome.entries() / seconds, "entries/s", Target.none(), outcome.entries());
    }

    private static boolean sql(Database database, String sql) throws SQLException {
        try (Connection owner = owner(database);
                var statement = owner.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static Connection owner(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
