package uk.onedoor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/**
 * The board of 40 homes over eight weeks, and a request for a home among 500, each with ten years of stays behind it:
 * whole pages against the same SQL sent straight.
 */
final class PlacementsPages {

    private static final String BOARD = "X90000004";
    private static final String MATCH = "X90000005";
    private static final int YEARS = 10;

    /**
     * A council of so many homes of so many beds, each slept in without a break, a fortnight by each young person, for ten years
     * and four weeks ahead. Whoever left a month ago is on nobody's list any more.
     */
    private static final List<String> FACTS = List.of("""
            insert into homes.home (authority_id, id, name, option, hub_id, area, opened_on, recorded_by, recorded_at)
            select '%1$s', pg_temp.id('home', h), 'Home ' || h, (array['HUB', 'COMMUNITY_FOSTER_FAMILY', 'SUPPORTED_LODGINGS',
                   'SUPPORTED_ACCOMMODATION', 'FOSTER_FAMILY_ELSEWHERE'])[1 + h %% 5], '%2$s',
                   case when h %% 5 = 4 then 'E10000023' else '%1$s' end, '2010-01-01', gen_random_uuid(), now()
              from generate_series(0, %3$d - 1) h""", """
            insert into homes.bed (authority_id, id, home_id, name, kind, from_on, recorded_by, recorded_at)
            select '%1$s', pg_temp.id('bed', h * %4$d + b), pg_temp.id('home', h), 'Room ' || b,
                   case when h %% 5 = 0 then (array['RESIDENTIAL', 'EMERGENCY'])[1 + b %% 2] else 'FAMILY' end, '2010-01-01', gen_random_uuid(), now()
              from generate_series(0, %3$d - 1) h, generate_series(0, %4$d - 1) b""", """
            insert into people.young_person (authority_id, young_person_id, known_from, recorded_by, recorded_at)
            select '%1$s', pg_temp.id('person', p), 'DOOR', gen_random_uuid(), now() - interval '1 year'
              from generate_series(0, %3$d * %4$d * %5$d - 1) p""", """
            insert into people.identity (authority_id, id, young_person_id, name_used, first_name, last_name, date_of_birth, recorded_by, recorded_at)
            select '%1$s', gen_random_uuid(), pg_temp.id('person', p), 'Person ' || p, 'Person', 'Of ' || p, date '2010-01-01' + p %% 900,
                   gen_random_uuid(), now() - interval '1 year' from generate_series(0, %3$d * %4$d * %5$d - 1) p""", """
            insert into platform.link (authority_id, id, young_person_id, hub_id, kind, from_at, until_at, because)
            select '%1$s', gen_random_uuid(), pg_temp.id('person', p), '%2$s', 'HUB', now() - interval '11 years',
                   case when p / (%3$d * %4$d) >= %5$d - 6 then null else now() - interval '1 day' end, 'bench'
              from generate_series(0, %3$d * %4$d * %5$d - 1) p""", """
            insert into stays.stay (authority_id, id, young_person_id, home_id, bed_id, kind, entry, purpose, purpose_words, expected_from,
              expected_until, recorded_by, recorded_at, arrived_at, arrived_on, arrived_by, arrival_recorded_at, left_at, left_on, left_because,
              left_by, leaving_recorded_at)
            select '%1$s', gen_random_uuid(), pg_temp.id('person', p), pg_temp.id('home', p %% (%3$d * %4$d) / %4$d),
                   pg_temp.id('bed', p %% (%3$d * %4$d)), 'LIVING', (array['PLANNED', 'EMERGENCY'])[1 + p %% 2], 'BREATHING_SPACE',
                   'Filled for the measurement', t.first, t.last, gen_random_uuid(), now(),
                   case when t.came then t.from_at end, case when t.came then t.first end, case when t.came then gen_random_uuid() end,
                   case when t.came then now() end, case when t.went then t.until_at end, case when t.went then t.last end,
                   case when t.went then 'AS_PLANNED' end, case when t.went then gen_random_uuid() end, case when t.went then now() end
              from generate_series(0, %3$d * %4$d * %5$d - 1) p
              cross join lateral (select current_date + 28 - 14 * (%5$d - p / (%3$d * %4$d)) as first) d
              cross join lateral (select d.first, d.first + 14 as last, d.first < current_date as came, d.first + 14 < current_date as went,
                                         (d.first + time '18:30') at time zone 'Europe/London' as from_at,
                                         (d.first + 14 + time '10:00') at time zone 'Europe/London' as until_at) t""");

    private static final String IDS = """
            create function pg_temp.id(p_of text, p_number bigint) returns uuid language sql immutable as $$
              select md5('%s' || p_of || p_number)::uuid $$""";

    private static final List<String> FILLED =
            List.of("homes.home", "homes.bed", "people.young_person", "people.identity", "stays.stay");

    private static final String REQUEST = """
            insert into placements.home_request (authority_id, id, young_person_id, wish_by, wish, purpose, purpose_words, from_on, nights,
              urgency, stay_home, provocation, provocation_answer, owner, option_by, recorded_by, recorded_at)
            values ('%1$s', '%2$s', '%3$s', 'THEMSELVES', 'Near my school', 'BREATHING_SPACE', 'Some calm', current_date + 7, 14,
              'PLANNED', 'Outreach goes on', 'Would you?', 'Yes', '%4$s', current_date + 14, '%4$s', now())""";

    private final ConfigurableApplicationContext product;
    private final Database database;

    PlacementsPages(ConfigurableApplicationContext product) {
        this.product = product;
        this.database = product.getBean(Database.class);
    }

    void run(Figures figures) throws Exception {
        if (figures.isWanted("board")) {
            WorkerId manager = council(BOARD, 40, 4);
            AgainstFloor.compare(figures, visitor(manager), "placements.board", List.of("/homes/board?back=4&ahead=4"));
        }
        if (figures.isWanted("matching")) {
            WorkerId manager = council(MATCH, 500, 2);
            AgainstFloor.compare(figures, visitor(manager), "placements.matching", List.of(request(manager)));
        }
    }

    /** The hub's manager; the council is as large as was asked for. */
    private WorkerId council(String code, int homes, int beds) throws SQLException {
        Actors actors = product.getBean(Actors.class);
        Authorities authorities = product.getBean(Authorities.class);
        HubId hub = actors.asSystem(code, "bench", () -> {
            authorities.make(code, "Homeshire " + code, false);
            return authorities
                    .open(code, "Bench hub", null, LocalDate.of(2010, 1, 1))
                    .id();
        });
        WorkerId manager = actors.asSystem(code, "bench", () -> join(code, hub));
        try (Connection owner = PagesBench.as(database.owner(), database.url());
                Statement statement = owner.createStatement()) {
            statement.execute(IDS.formatted(code));
            for (String table : FILLED) {
                statement.execute("alter table " + table + " disable trigger audited");
            }
            // It takes a lock for each person until the commit; nobody here is kept from anywhere.
            statement.execute("alter table stays.stay disable trigger kept_from_them");
            for (String fact : FACTS) {
                statement.execute(fact.formatted(code, hub, homes, beds, YEARS * 26 + 2));
            }
            for (String table : FILLED) {
                statement.execute("alter table " + table + " enable trigger audited");
            }
            statement.execute("alter table stays.stay enable trigger kept_from_them");
            statement.execute("vacuum analyze");
        }
        return manager;
    }

    /** A request for a home of somebody who is with the hub now; the address of its page. */
    private String request(WorkerId manager) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection owner = PagesBench.as(database.owner(), database.url());
                Statement statement = owner.createStatement()) {
            statement.execute(IDS.formatted(MATCH));
            String person = PlacementsPages.text(
                    statement, "select pg_temp.id('person', %d)::text".formatted(500 * 2 * (YEARS * 26 - 1)));
            statement.execute(REQUEST.formatted(MATCH, id, person, manager));
            return "/young-people/" + person + "/home-requests/" + id;
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private BenchVisitor visitor(WorkerId worker) {
        return new BenchVisitor(
                product,
                product.getBean(SignIns.class).begin(worker.value(), SignIns.Method.PASSWORD, Duration.ofHours(6)));
    }

    private WorkerId join(String code, HubId hub) {
        return product.getBean(Staff.class)
                .join(new NewWorker(
                        "Bench Manager",
                        "bench." + code.toLowerCase(java.util.Locale.ROOT),
                        null,
                        Role.HUB_MANAGER,
                        hub,
                        "07700 900100",
                        "Monday to Friday",
                        List.of("cooking"),
                        List.of("English"),
                        0,
                        false));
    }
}
