package uk.onedoor.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** A council of 400 young people and 20 key workers, 40 of the young people without one yet; and a large one of notes alone. */
final class KeyworkBenchCouncil {

    private static final String SMALL = "X90000001";
    private static final String LARGE = "X90000002";
    private static final int PEOPLE = 400;
    private static final int WORKERS = 20;
    private static final int WITHOUT = 40;
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final int DAYS = 1_000;

    /** Each young person has four workers; days go by in their order, and everybody's notes with them. */
    private static final String CONTACTS = """
            insert into keywork.note (authority_id, id, young_person_id, together_id, author, happened_at, recorded_at, how, minutes, words)
            select '%s', gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad(to_hex(p), 12, '0'))::uuid, gen_random_uuid(),
                   ('00000000-0000-4000-9000-' || lpad(to_hex((p / 20) * 4 + (i / %d) %% 4), 12, '0'))::uuid, t.at, t.at,
                   (array['FACE', 'CALL', 'TEXT', 'MEAL', 'ATTEMPTED'])[1 + (i %% 5)], 15 + i %% 60,
                   'Filled for the measurement: ' || repeat('words ', 15)
              from generate_series(0, %d - 1) as i
              cross join lateral (select (i::bigint * 7919) %% %d as p) person
              cross join lateral (select timestamptz '%s' - (%d - i) * interval '%s seconds' as at) t""";

    private static final String FEW = """
            insert into keywork.note (authority_id, id, young_person_id, together_id, author, happened_at, recorded_at, how, words)
            select a.authority_id, gen_random_uuid(), a.young_person_id, gen_random_uuid(), a.worker_id, t.at, t.at, 'MEAL', 'Filled for the measurement'
              from keywork.allocation a cross join generate_series(1, 50) as i
              cross join lateral (select now() - i * interval '5 days' as at) t where a.authority_id = '%s'""";

    private final ConfigurableApplicationContext product;
    private final Database database;
    private final HubId hub;
    private String token = "";

    private KeyworkBenchCouncil(ConfigurableApplicationContext product, HubId hub) {
        this.product = product;
        this.hub = hub;
        this.database = product.getBean(Database.class);
    }

    static KeyworkBenchCouncil make(ConfigurableApplicationContext product) throws SQLException {
        Actors actors = product.getBean(Actors.class);
        Authorities authorities = product.getBean(Authorities.class);
        HubId hub = actors.asSystem(SMALL, "bench", () -> {
            authorities.make(SMALL, "Benchshire", false);
            return authorities
                    .open(SMALL, "Bench hub", null, LocalDate.of(2024, 1, 1))
                    .id();
        });
        KeyworkBenchCouncil council = new KeyworkBenchCouncil(product, hub);
        actors.runAsSystem(LARGE, "bench", () -> authorities.make(LARGE, "Greater Benchshire", false));
        council.settle(actors);
        try (Connection owner = council.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table keywork.note disable trigger audited");
            statement.execute(FEW.formatted(SMALL));
            statement.execute("alter table keywork.note enable trigger audited");
            statement.execute("vacuum analyze");
        }
        return council;
    }

    private void settle(Actors actors) {
        WorkerId manager = actors.asSystem(SMALL, "bench", () -> join("Bench Manager", Role.HUB_MANAGER, hub, 0));
        List<WorkerId> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            String name = "Worker " + (char) ('A' + i);
            workers.add(actors.asSystem(SMALL, "bench", () -> join(name, Role.KEY_WORKER, hub, 20)));
        }
        SignIns signIns = product.getBean(SignIns.class);
        token = signIns.begin(manager.value(), SignIns.Method.PASSWORD, Duration.ofHours(6));
        SignedIn signedIn = new SignedIn(signIns.find(token).orElseThrow(), token, "/bench");
        for (int i = 0; i < PEOPLE; i++) {
            int number = i;
            CurrentViewer.as(signedIn, () -> meet(number, workers.get(number % WORKERS)));
        }
    }

    private boolean meet(int number, WorkerId worker) {
        LocalDate since = LocalDate.now().minusDays(300);
        YoungPersonId who = product.getBean(People.class)
                .meet(
                        NewPerson.named(
                                "Person " + number, LocalDate.of(2010, 1, 1).plusDays(number)),
                        hub,
                        People.KnownFrom.DOOR,
                        "bench");
        product.getBean(SupportEpisodes.class).begin(who, hub, since);
        if (number >= WITHOUT) {
            product.getBean(Allocations.class).allocate(NewAllocation.keyWorker(who, worker, since, "bench"));
        }
        return true;
    }

    private WorkerId join(String name, Role role, HubId hub, int caseload) {
        return product.getBean(Staff.class)
                .join(new NewWorker(
                        name,
                        name.toLowerCase(java.util.Locale.ROOT).replace(" ", "."),
                        null,
                        role,
                        hub,
                        "07700 900100",
                        "Monday to Friday",
                        List.of("cooking"),
                        List.of("English", "Welsh"),
                        caseload,
                        false));
    }

    /** The page that thinks of all twenty workers for each of the forty who have none. */
    List<String> choosing() {
        return List.of("/hubs/" + hub + "/key-workers");
    }

    String large() {
        return LARGE;
    }

    /** Fills the large council; returns a day with three quarters of it before. */
    LocalDate fillContacts(int contacts, int people) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("set synchronous_commit = off");
            List<String> indexes = texts(statement, """
                    select indexdef from pg_indexes where schemaname = 'keywork' and tablename = 'note' and indexname <> 'note_pkey'""");
            for (String name : texts(statement, """
                    select indexname from pg_indexes where schemaname = 'keywork' and tablename = 'note' and indexname <> 'note_pkey'""")) {
                statement.execute("drop index keywork." + name);
            }
            // What checks each row as somebody writes it is left out: nobody writes these. The indexes come back as
            // they were.
            for (String name : texts(statement, """
                    select conname from pg_constraint where conrelid = 'keywork.note'::regclass and contype = 'f'""")) {
                statement.execute("alter table keywork.note drop constraint " + name);
            }
            statement.execute("alter table keywork.note drop constraint note_pkey cascade");
            statement.execute("alter table keywork.note disable trigger user");
            String seconds = String.valueOf(DAYS * 86_400.0 / contacts);
            statement.execute(
                    CONTACTS.formatted(LARGE, people, contacts, people, LAST + " 12:00+00", contacts, seconds));
            statement.execute("alter table keywork.note add primary key (authority_id, id)");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze keywork.note");
        }
        return LAST.minusDays(DAYS / 4);
    }

    /** How many times in touch there are up to the end of a day, asked in the plainest way. */
    long contactsBy(LocalDate day) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            return Long.parseLong(texts(statement, """
                    select count(*) from keywork.note where authority_id = '%s' and how <> 'ATTEMPTED'
                       and happened_at < (date '%s' + 1)::timestamp at time zone 'Europe/London'""".formatted(LARGE, day)).get(0));
        }
    }

    /** The manager of the council, signed in. */
    BenchVisitor visitor() {
        return new BenchVisitor(product, token);
    }

    private Connection owner() throws SQLException {
        return PagesBench.as(database.owner(), database.url());
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
