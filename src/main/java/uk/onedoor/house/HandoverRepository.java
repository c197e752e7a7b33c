package uk.onedoor.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.CurrentViewer;

/** Reads and writes handovers, and who read them. */
@Repository
class HandoverRepository {

    /** A handover that nobody has read but, at most, whoever wrote it. */
    record Unread(UUID id, HomeId home, String homeName, Instant at) {}

    private static final String HANDOVER = """
            select h.id, h.home_id, h.since_at, h.recorded_at, h.words, coalesce(w.display_name, '') as by_name, h.recorded_by
              from house.handover h
              left join platform.account w on w.authority_id = h.authority_id and w.id = h.recorded_by
             where h.authority_id = (select platform.authority()) and h.home_id = :home""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    HandoverRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The last handover of a home; empty before the first. */
    Optional<Handover> last(HomeId home) {
        return db.sql(HANDOVER + " order by h.recorded_at desc, h.since_at desc limit 1")
                .param("home", home.value())
                .query(this::handover)
                .optional();
    }

    Optional<Handover> find(HomeId home, UUID id) {
        return db.sql(HANDOVER + " and h.id = :id")
                .param("home", home.value())
                .param("id", id)
                .query(this::handover)
                .optional();
    }

    /** What the viewer did not write and nobody has read, of the homes whose days are theirs; the first first. */
    List<Unread> unread() {
        return db.sql("""
                select h.id, h.home_id, o.name, h.recorded_at
                  from house.handover h join homes.home o on o.authority_id = h.authority_id and o.id = h.home_id
                 where h.authority_id = (select platform.authority()) and h.recorded_by <> (select platform.account())
                   and h.home_id in (select house.my_homes())
                   and not exists (select from house.handover_read r where r.authority_id = h.authority_id and r.handover_id = h.id)
                 order by h.recorded_at, h.id""")
                .query((rs, row) -> new Unread(
                        rs.getObject("id", UUID.class),
                        new HomeId(rs.getObject("home_id", UUID.class)),
                        rs.getString("name"),
                        rs.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** False when somebody handed over from that moment already. */
    boolean add(UUID id, HomeId home, Instant since, @Nullable String words) {
        return db.sql("""
                insert into house.handover (authority_id, id, home_id, since_at, words, recorded_by, recorded_at)
                values (:authority, :id, :home, :since, :words, :by, :now) on conflict do nothing""")
                        .param("authority", viewer.get().authority())
                        .param("id", id)
                        .param("home", home.value())
                        .param("since", Timestamp.from(since))
                        .param("words", words)
                        .param("by", viewer.get().account())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void read(UUID id, UUID handover) {
        db.sql("""
                insert into house.handover_read (authority_id, id, handover_id, recorded_by, recorded_at)
                values (:authority, :id, :handover, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("handover", handover)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Handover handover(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Handover(
                id,
                new HomeId(rs.getObject("home_id", UUID.class)),
                rs.getTimestamp("since_at").toInstant(),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("words"),
                rs.getString("by_name"),
                rs.getObject("recorded_by", UUID.class),
                readers(id));
    }

    private List<Handover.Read> readers(UUID handover) {
        return db.sql("""
                select coalesce(w.display_name, '') as by_name, r.recorded_by, r.recorded_at from house.handover_read r
                  left join platform.account w on w.authority_id = r.authority_id and w.id = r.recorded_by
                 where r.authority_id = (select platform.authority()) and r.handover_id = :handover
                 order by r.recorded_at, r.id""")
                .param("handover", handover)
                .query((rs, row) -> new Handover.Read(
                        rs.getString("by_name"),
                        rs.getObject("recorded_by", UUID.class),
                        rs.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
