package uk.onedoor.homes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;

/** Keeps constellations and the families in them. */
@Repository
class ConstellationRepository {

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    ConstellationRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    void insert(Constellation one) {
        signed("""
                insert into homes.constellation (authority_id, id, name, hub_home_id, from_on, recorded_by, recorded_at)
                values (:authority, :id, :name, :hub, :from, :by, :now) on conflict (authority_id, id) do nothing""")
                .param("id", one.id().value())
                .param("name", one.name())
                .param("hub", one.hub().value())
                .param("from", one.from())
                .update();
    }

    void insert(ConstellationId constellation, Satellite family) {
        signed("""
                insert into homes.satellite (authority_id, id, constellation_id, home_id, joined_on, recorded_by, recorded_at)
                values (:authority, :id, :constellation, :home, :joined, :by, :now) on conflict (authority_id, id) do nothing""")
                .param("id", family.id())
                .param("constellation", constellation.value())
                .param("home", family.home().value())
                .param("joined", family.joined())
                .update();
    }

    /** How many left: none when they had before. */
    int leave(ConstellationId constellation, UUID satellite, LocalDate day, String because) {
        return db.sql("""
                update homes.satellite set left_on = :day, left_because = :because
                 where authority_id = (select platform.authority()) and constellation_id = :constellation and id = :id and left_on is null""")
                .param("day", day)
                .param("because", because)
                .param("constellation", constellation.value())
                .param("id", satellite)
                .update();
    }

    /** How many ended: none when it had before. The families in it leave with it. */
    int end(ConstellationId constellation, LocalDate day, String because) {
        db.sql("""
                update homes.satellite set left_on = greatest(:day, joined_on), left_because = :because
                 where authority_id = (select platform.authority()) and constellation_id = :constellation and left_on is null""")
                .param("day", day)
                .param("because", because)
                .param("constellation", constellation.value())
                .update();
        return db.sql("""
                update homes.constellation set until_on = :day, ended_because = :because
                 where authority_id = (select platform.authority()) and id = :id and until_on is null""")
                .param("day", day)
                .param("because", because)
                .param("id", constellation.value())
                .update();
    }

    /** Every constellation there is or was, by name. */
    List<Constellation> all() {
        Map<UUID, List<Satellite>> families = new HashMap<>();
        db.sql("""
                select constellation_id, id, home_id, joined_on, left_on from homes.satellite
                 where authority_id = (select platform.authority()) order by joined_on, id""").query(rs -> {
            families.computeIfAbsent(rs.getObject("constellation_id", UUID.class), id -> new ArrayList<>())
                    .add(new Satellite(
                            rs.getObject("id", UUID.class),
                            new HomeId(rs.getObject("home_id", UUID.class)),
                            rs.getObject("joined_on", LocalDate.class),
                            rs.getObject("left_on", LocalDate.class)));
        });
        return db.sql("""
                select id, name, hub_home_id, from_on, until_on from homes.constellation
                 where authority_id = (select platform.authority()) order by lower(name), id""").query((rs, row) -> constellation(rs, families)).list();
    }

    private static Constellation constellation(ResultSet rs, Map<UUID, List<Satellite>> families) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Constellation(
                new ConstellationId(id),
                rs.getString("name"),
                new HomeId(rs.getObject("hub_home_id", UUID.class)),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                List.copyOf(families.getOrDefault(id, List.of())));
    }

    private StatementSpec signed(String sql) {
        Viewer by = viewer.get();
        return db.sql(sql)
                .param("authority", by.authority())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()));
    }
}
