package uk.onedoor.homes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Keeps when the families of a constellation meet, and which of them came. */
@Repository
class GatheringRepository {

    private static final String GATHERING = """
            select g.id, g.constellation_id, g.on_day, g.what, g.called_off_because,
                   array(select f.home_id from homes.gathering_family f
                          where f.authority_id = g.authority_id and f.gathering_id = g.id and f.withdrawn_at is null) as came
              from homes.gathering g where g.authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    GatheringRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    void insert(Gathering one) {
        Viewer by = viewer.get();
        db.sql("""
                insert into homes.gathering (authority_id, id, constellation_id, on_day, what, recorded_by, recorded_at)
                values (:authority, :id, :constellation, :on, :what, :by, :now) on conflict (authority_id, id) do nothing""")
                .param("authority", by.authority())
                .param("id", one.id())
                .param("constellation", one.constellation().value())
                .param("on", one.on())
                .param("what", one.what())
                .param("by", by.account())
                .param("now", now())
                .update();
    }

    void came(UUID gathering, HomeId home) {
        Viewer by = viewer.get();
        db.sql("""
                insert into homes.gathering_family (authority_id, id, gathering_id, home_id, recorded_by, recorded_at)
                values (:authority, :id, :gathering, :home, :by, :now)
                on conflict (authority_id, gathering_id, home_id) do update set withdrawn_at = null""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("gathering", gathering)
                .param("home", home.value())
                .param("by", by.account())
                .param("now", now())
                .update();
    }

    void cameNot(UUID gathering, HomeId home) {
        db.sql("""
                update homes.gathering_family set withdrawn_at = :now
                 where authority_id = (select platform.authority()) and gathering_id = :gathering and home_id = :home and withdrawn_at is null""")
                .param("now", now())
                .param("gathering", gathering)
                .param("home", home.value())
                .update();
    }

    /** How many were called off: none when it was before. */
    int callOff(UUID gathering, String because) {
        return db.sql("""
                update homes.gathering set called_off_at = :now, called_off_because = :because
                 where authority_id = (select platform.authority()) and id = :id and called_off_at is null""")
                .param("now", now())
                .param("because", because)
                .param("id", gathering)
                .update();
    }

    /** Every gathering of a constellation from the first day to the last, both counted, by day. */
    List<Gathering> between(ConstellationId constellation, LocalDate first, LocalDate last) {
        return db.sql(
                        GATHERING
                                + "g.constellation_id = :constellation and g.on_day between :first and :last order by g.on_day, g.id")
                .param("constellation", constellation.value())
                .param("first", first)
                .param("last", last)
                .query(GatheringRepository::gathering)
                .list();
    }

    Optional<Gathering> find(ConstellationId constellation, UUID id) {
        return db.sql(GATHERING + "g.constellation_id = :constellation and g.id = :id")
                .param("constellation", constellation.value())
                .param("id", id)
                .query(GatheringRepository::gathering)
                .optional();
    }

    private static Gathering gathering(ResultSet rs, int row) throws SQLException {
        UUID[] came = (UUID[]) rs.getArray("came").getArray();
        return new Gathering(
                rs.getObject("id", UUID.class),
                new ConstellationId(rs.getObject("constellation_id", UUID.class)),
                rs.getObject("on_day", LocalDate.class),
                rs.getString("what"),
                Arrays.stream(came).map(HomeId::new).collect(Collectors.toSet()),
                rs.getString("called_off_because"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
