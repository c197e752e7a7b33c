package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Booking.Booked;
import uk.onedoor.placements.Decision.Away;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.stays.StayId;

/** Stores what was decided about requests for a home. */
@Repository
class DecisionRepository {

    private final JdbcClient db;
    private final Pen pen;

    DecisionRepository(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    void insert(NewDecision decided, YoungPersonId who, What what, @Nullable HomeId home, @Nullable Booked booked) {
        Away away = booked == null ? null : booked.away();
        pen.sign(db.sql("""
                        insert into placements.decision (authority_id, id, request_id, young_person_id, what, home_id, stay_id, because,
                          decided_by, nothing_nearer, consulted, approved_by, recorded_by, recorded_at)
                        values (:authority, :id, :request, :person, :what, :home, :stay, :because, :decided, :nearer, :consulted,
                          :approved, :by, :now)"""))
                .param("id", decided.id())
                .param("request", decided.request().value())
                .param("person", who.value())
                .param("what", what.name())
                .param("home", home == null ? null : home.value())
                .param("stay", booked == null ? null : booked.stay().value())
                .param("because", decided.because())
                .param("decided", decided.decidedBy())
                .param("nearer", away == null ? null : away.nothingNearer())
                .param("consulted", away == null ? null : away.consulted())
                .param("approved", away == null ? null : away.approvedBy())
                .update();
    }

    /** Everything decided of these people's requests, the newest first. */
    List<Decision> of(Collection<UUID> records) {
        return db.sql("""
                select d.* from placements.decision d
                 where d.authority_id = (select platform.authority()) and d.young_person_id = any (:records)
                 order by d.recorded_at desc, d.id desc""")
                .param("records", records.toArray(UUID[]::new))
                .query(DecisionRepository::decision)
                .list();
    }

    List<Decision> of(HomeRequestId request) {
        return db.sql("""
                select d.* from placements.decision d
                 where d.authority_id = (select platform.authority()) and d.request_id = :request
                 order by d.recorded_at desc, d.id desc""")
                .param("request", request.value())
                .query(DecisionRepository::decision)
                .list();
    }

    /** Those of these requests that were answered. */
    List<HomeRequestId> closed(Collection<HomeRequestId> requests) {
        return db.sql("""
                select d.request_id from placements.decision d
                 where d.authority_id = (select platform.authority()) and d.request_id = any (:requests) and d.what <> 'NOT_HERE'""")
                .param("requests", requests.stream().map(HomeRequestId::value).toArray(UUID[]::new))
                .query((rs, row) -> new HomeRequestId(rs.getObject(1, UUID.class)))
                .list();
    }

    private static Decision decision(ResultSet rs, int row) throws SQLException {
        UUID home = rs.getObject("home_id", UUID.class);
        UUID stay = rs.getObject("stay_id", UUID.class);
        return new Decision(
                rs.getObject("id", UUID.class),
                new HomeRequestId(rs.getObject("request_id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                What.valueOf(rs.getString("what")),
                home == null ? null : new HomeId(home),
                stay == null ? null : new StayId(stay),
                rs.getString("because"),
                rs.getString("decided_by"),
                away(rs),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant());
    }

    private static @Nullable Away away(ResultSet rs) throws SQLException {
        String nearer = rs.getString("nothing_nearer");
        return nearer == null ? null : new Away(nearer, rs.getString("consulted"), rs.getString("approved_by"));
    }
}
