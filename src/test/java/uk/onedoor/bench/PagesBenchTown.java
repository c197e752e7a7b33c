package uk.onedoor.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.demo.DemoTown;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;

/** The invented town as the page bench needs it: a hub manager signed in, one young person, and as many notes as asked. */
final class PagesBenchTown {

    private static final String MANAGER = """
            select h.account_id from platform.role_held h join authorities.hub b using (authority_id)
            where h.role = 'HUB_MANAGER' and b.id = h.hub_id order by b.name limit 1""";
    private static final String YOUNG_PERSON = """
            select e.young_person_id from keywork.support_episode e join platform.role_held h
              on h.authority_id = e.authority_id and h.hub_id = e.hub_id and h.account_id = ?
            where e.ended_on is null order by e.began_on, e.id limit 1""";
    private static final String MORE_NOTES = """
            insert into keywork.note (authority_id, id, young_person_id, together_id, author, happened_at, recorded_at, how, words)
            select p.authority_id, gen_random_uuid(), p.young_person_id, gen_random_uuid(), ?, t.at, t.at, 'CALL',
                   'Filled for the measurement: ' || repeat('words ', 20)
              from (select authority_id, young_person_id, row_number() over (order by young_person_id) - 1 as n,
                           count(*) over () as people from people.young_person) p
              join generate_series(1, ?) as i on i % p.people = p.n
              cross join lateral (select timestamptz '2026-11-01 10:00+00' - i * interval '37 seconds' as at) t""";

    private final int port;
    private final Database database;
    private final UUID manager;
    private final UUID youngPerson;
    private final String token;

    private PagesBenchTown(int port, Database database, UUID manager, UUID youngPerson, String token) {
        this.port = port;
        this.database = database;
        this.manager = manager;
        this.youngPerson = youngPerson;
        this.token = token;
    }

    static PagesBenchTown settled(ConfigurableApplicationContext product) throws Exception {
        product.getBean(DemoTown.class).awaitSettled(Duration.ofMinutes(5));
        Database database = product.getBean(Database.class);
        try (Connection owner = PagesBench.as(database.owner(), database.url())) {
            UUID manager = one(owner, MANAGER, null);
            UUID youngPerson = one(owner, YOUNG_PERSON, manager);
            String token = product.getBean(SignIns.class).begin(manager, SignIns.Method.DEMO, Duration.ofHours(6));
            int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            return new PagesBenchTown(port, database, manager, youngPerson, token);
        }
    }

    /** The hub manager who is signed in. */
    UUID manager() {
        return manager;
    }

    /** The pages measured, by the name their figures carry. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("young_person", "/young-people/" + youngPerson);
        pages.put("story", "/young-people/" + youngPerson + "/story");
        pages.put("today", "/today");
        pages.put("hub_board", "/hub");
        return pages;
    }

    /** Fills the database up to so many notes, spread over everybody, and lets it look at what it has. */
    void fillNotes(int wanted) throws SQLException {
        try (Connection owner = PagesBench.as(database.owner(), database.url());
                var statement = owner.createStatement()) {
            var rows = statement.executeQuery("select count(*) from keywork.note");
            rows.next();
            int missing = wanted - rows.getInt(1);
            if (missing > 0) {
                // The measurement's own filling is not anybody's writing: it is left out of the audit.
                statement.execute("alter table keywork.note disable trigger audited");
                try (var fill = owner.prepareStatement(MORE_NOTES)) {
                    fill.setObject(1, manager);
                    fill.setInt(2, missing);
                    fill.executeUpdate();
                }
                statement.execute("alter table keywork.note enable trigger audited");
            }
            statement.execute("vacuum (analyze) keywork.note");
        }
    }

    void visit(String path) {
        try (RawHttp visitor = new RawHttp(port, path, cookie())) {
            int status = visitor.get();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    HikariDataSource floorPool(Database where, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(where.url());
        config.setUsername(where.web().username());
        config.setPassword(where.web().password());
        config.setMaximumPoolSize(size);
        config.setAutoCommit(false);
        config.addDataSourceProperty("prepareThreshold", "3");
        return new HikariDataSource(config);
    }

    int port() {
        return port;
    }

    String cookie() {
        return "onedoor=" + token;
    }

    private static UUID one(Connection owner, String sql, UUID value) throws SQLException {
        try (var query = owner.prepareStatement(sql)) {
            if (value != null) {
                query.setObject(1, value);
            }
            var rows = query.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }
}
