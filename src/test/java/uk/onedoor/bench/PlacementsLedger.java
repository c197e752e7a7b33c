package uk.onedoor.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.nights.Ledger;
import uk.onedoor.nights.Ledger.Writing;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.Actors;

/**
 * The ledger of a council of 100,000 young people over a year: each came a year ago, moved once, was in the hub for ten nights,
 * with a foster family for thirty, and a third of them away for a weekend.
 */
final class PlacementsLedger {

    private static final int PEOPLE = Integer.getInteger("onedoor.bench.people", 100_000);
    private static final int NIGHTS = 365;
    private static final int BEDS = 5_000;
    private static final String COUNCIL = "X90000003";
    private static final double SECONDS = 60;
    private static final double MEGABYTES = 256;
    private static final double MEGABYTE = 1024 * 1024;

    /** How each came to live where: p counts people, k says in which fortnight. */
    private static final List<String> FACTS = List.of("""
            insert into people.young_person (authority_id, young_person_id, known_from, recorded_by, recorded_at)
            select '%1$s', pg_temp.who(p), 'DOOR', gen_random_uuid(), now() - interval '1 year' from generate_series(0, %3$d - 1) p""", """
            insert into keywork.support_episode (authority_id, id, young_person_id, hub_id, began_on, recorded_by, recorded_at)
            select '%1$s', gen_random_uuid(), pg_temp.who(p), '%2$s', current_date - %4$d, gen_random_uuid(), now() - interval '1 year'
              from generate_series(0, %3$d - 1) p""", """
            insert into people.home (authority_id, id, young_person_id, kind, from_on, recorded_by, recorded_at)
            select '%1$s', gen_random_uuid(), pg_temp.who(p), (array['HOME_WITH_FAMILY', 'WITH_KIN', 'FOSTER_FAMILY'])[1 + (p + n) %% 3],
                   current_date - %4$d + n * 100, gen_random_uuid(), now() - interval '1 year'
              from generate_series(0, %3$d - 1) p, generate_series(0, 1) n""", """
            insert into homes.home (authority_id, id, name, option, hub_id, area, opened_on, recorded_by, recorded_at) values
              ('%1$s', pg_temp.place(1), 'The hub', 'HUB', '%2$s', '%1$s', '2020-01-01', gen_random_uuid(), now()),
              ('%1$s', pg_temp.place(2), 'A family', 'COMMUNITY_FOSTER_FAMILY', '%2$s', 'E10000023', '2020-01-01', gen_random_uuid(), now())""", """
            insert into homes.bed (authority_id, id, home_id, name, kind, from_on, recorded_by, recorded_at)
            select '%1$s', pg_temp.place(100 + b), pg_temp.place(1), 'Bed ' || b, (array['RESIDENTIAL', 'EMERGENCY'])[1 + b %% 2], '2020-01-01',
                   gen_random_uuid(), now() from generate_series(0, %5$d - 1) b""", """
            insert into stays.stay (authority_id, id, young_person_id, home_id, bed_id, kind, entry, purpose, purpose_words, expected_from,
              expected_until, recorded_by, recorded_at, arrived_at, arrived_on, arrived_by, arrival_recorded_at, left_at, left_on, left_because,
              left_by, leaving_recorded_at)
            select '%1$s', gen_random_uuid(), pg_temp.who(p), pg_temp.place(s.home), case when s.home = 1 then pg_temp.place(100 + p %% %5$d) end,
                   s.kind, (array['PLANNED', 'EMERGENCY'])[1 + p %% 2], 'BREATHING_SPACE', 'Filled for the measurement', t.from_on, t.until_on,
                   gen_random_uuid(), now(), t.from_at, t.from_on, gen_random_uuid(), now(), t.until_at, t.until_on, 'AS_PLANNED',
                   gen_random_uuid(), now()
              from generate_series(0, %3$d - 1) p
              cross join (values (1, 'LIVING', 0, 10), (2, 'VISIT', 3, 5), (2, 'LIVING', 12, 42)) as s (home, kind, first, last)
              cross join lateral (select current_date - %4$d + (p / %5$d) * 15 as day) d
              cross join lateral (select d.day + s.first as from_on, d.day + s.last as until_on) days
              cross join lateral (select days.*, (days.from_on + time '18:30') at time zone 'Europe/London' as from_at,
                                         (days.until_on + time '10:00') at time zone 'Europe/London' as until_at) t
             where s.kind = 'LIVING' or p %% 3 = 0""");

    private static final List<String> FILLED = List.of(
            "people.young_person", "keywork.support_episode", "people.home", "homes.home", "homes.bed", "stays.stay");

    private final ConfigurableApplicationContext product;
    private final Database database;
    private final Actors actors;
    private final Ledger ledger;

    PlacementsLedger(ConfigurableApplicationContext product) {
        this.product = product;
        this.database = product.getBean(Database.class);
        this.actors = product.getBean(Actors.class);
        this.ledger = product.getBean(Ledger.class);
    }

    void run(Figures figures) throws Exception {
        fill();
        double seconds;
        double memory;
        try (HighWater high = HighWater.of(database)) {
            seconds = seconds(ledger::rebuild);
            memory = high.megabytes();
        }
        long nights = (long) PEOPLE * NIGHTS;
        Map<String, Object> size =
                Map.of("youngPeople", PEOPLE, "runs", Long.parseLong(ask(RUNS)), "bytes", ask(BYTES));
        figures.tell("placements.ledger.seconds", seconds, "s", Target.atMost(SECONDS), nights, size);
        figures.tell("placements.ledger.database_memory", memory, "MB", Target.atMost(MEGABYTES), nights);
        double heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        figures.tell("placements.ledger.heap_allowed", heap, "MB", Target.atMost(1024), nights);
        long wrong = Math.abs(Long.parseLong(ask("select count(*) from nights.night")) - nights);
        figures.tellNone("placements.ledger.nights_missing_or_twice", wrong, "nights", nights);
        again(figures, nights);
    }

    private void again(Figures figures, long nights) throws SQLException {
        String first = ask(CHECKSUM);
        double daily = seconds(ledger::writeLastNight);
        figures.tell("placements.ledger.one_night", daily, "s", Target.atMost(SECONDS), PEOPLE);
        figures.tellNone(
                "placements.ledger.changed_by_a_rerun", first.equals(ask(CHECKSUM)) ? 0 : 1, "checksums", nights);
        Writing rebuilt = actors.asSystem(COUNCIL, "bench", ledger::rebuild);
        int changed = rebuilt.added() + rebuilt.longer() + rebuilt.putRight();
        figures.tellNone("placements.ledger.changed_by_a_rebuild", changed, "rows", nights);
        ask("with gone as (delete from nights.run returning 1) select count(*) from gone");
        actors.asSystem(COUNCIL, "bench", ledger::rebuild);
        figures.tellNone(
                "placements.ledger.told_otherwise_from_the_same_facts",
                first.equals(ask(CHECKSUM)) ? 0 : 1,
                "checksums",
                nights);
    }

    private static final String RUNS = "select count(*) from nights.run";
    private static final String BYTES = "select pg_size_pretty(pg_total_relation_size('nights.run'))";
    private static final String CHECKSUM = """
            select count(*) || ' ' || sum(hashtextextended(concat_ws('|', young_person_id, from_on, until_on, hub_id, kind, home_id, bed, visit,
                     entry, out_of_area), 7)::numeric) from nights.run where superseded_at is null""";

    private double seconds(java.util.function.Supplier<Writing> work) {
        long began = System.nanoTime();
        actors.asSystem(COUNCIL, "bench", work);
        return (System.nanoTime() - began) / 1e9;
    }

    private void fill() throws SQLException {
        HubId hub = actors.asSystem(COUNCIL, "bench", () -> {
            Authorities authorities = product.getBean(Authorities.class);
            authorities.make(COUNCIL, "Ledgershire", false);
            return authorities
                    .open(COUNCIL, "Bench hub", null, LocalDate.of(2020, 1, 1))
                    .id();
        });
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("create function pg_temp.who(p int) returns uuid language sql immutable as $$"
                    + " select ('01900000-0000-7000-8000-' || lpad(to_hex(p), 12, '0'))::uuid $$");
            statement.execute("create function pg_temp.place(p int) returns uuid language sql immutable as $$"
                    + " select ('01900000-0000-7000-9000-' || lpad(to_hex(p), 12, '0'))::uuid $$");
            for (String table : FILLED) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            for (String facts : FACTS) {
                statement.execute(facts.formatted(COUNCIL, hub, PEOPLE, NIGHTS, BEDS));
            }
            for (String table : FILLED) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            statement.execute("vacuum analyze");
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection owner() throws SQLException {
        return PagesBench.as(database.owner(), database.url());
    }
}
