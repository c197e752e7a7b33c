package uk.onedoor.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.access.Opens;

/** "Asked for help" on a young person's timeline: who asked as a relation only, and never what they said. */
@Component
class AskTimeline implements TimelineSource {

    private final JdbcClient db;
    private final Pen pen;

    AskTimeline(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        boolean team = pen.viewer().may(Opens.TEAM);
        return db.sql("""
                select p.id, p.ask_id, p.asked_at, p.asker, p.about_self from referrals.about_person p
                 where p.authority_id = (select platform.authority()) and p.young_person_id = any (:ids)
                   and p.withdrawn_at is null and p.asked_at < :before
                 order by p.asked_at desc, p.id limit :most""")
                .param("ids", glance.records().toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((rs, row) -> entry(rs, team))
                .list();
    }

    private static TimelineEntry entry(ResultSet rs, boolean team) throws SQLException {
        String asker = rs.getString("asker");
        String key = rs.getBoolean("about_self") ? "self" : asker == null ? "somebody" : asker;
        return new TimelineEntry(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("asked_at").toInstant(),
                false,
                Strand.WITH_US,
                "referrals.timeline." + key,
                new Object[0],
                "",
                null,
                null,
                null,
                team ? "/referrals/" + rs.getObject("ask_id", UUID.class) : null,
                null);
    }
}
