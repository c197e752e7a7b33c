package uk.onedoor.meetings;

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
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;

/** Reads and writes meetings and who was there. */
@Repository
class MeetingRepository {

    private static final String MEETING = """
            select m.id, m.hub_id, m.recorded_at, m.ended_at, coalesce(w.display_name, '') as by_name
              from meetings.meeting m left join platform.account w on w.authority_id = m.authority_id and w.id = m.recorded_by
             where m.authority_id = (select platform.authority()) """;

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    MeetingRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    Optional<Meeting> find(UUID id) {
        List<Attendance> attendance = attendance(id);
        return db.sql(MEETING + " and m.id = :id")
                .param("id", id)
                .query((rs, row) -> meeting(rs, attendance))
                .optional();
    }

    /** The last meetings of a hub, without who was there; the newest first. */
    List<Meeting> of(HubId hub, int most) {
        return db.sql(MEETING + " and m.hub_id = :hub order by m.recorded_at desc, m.id limit :most")
                .param("hub", hub.value())
                .param("most", most)
                .query((rs, row) -> meeting(rs, List.of()))
                .list();
    }

    /** When the hub's meeting before this moment began; empty when there was none. */
    Optional<Instant> before(HubId hub, Instant moment) {
        return db.sql(MEETING + " and m.hub_id = :hub and m.recorded_at < :moment order by m.recorded_at desc limit 1")
                .param("hub", hub.value())
                .param("moment", Timestamp.from(moment))
                .query((rs, row) -> rs.getTimestamp("recorded_at").toInstant())
                .optional();
    }

    private static Meeting meeting(ResultSet rs, List<Attendance> attendance) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new Meeting(
                rs.getObject("id", UUID.class),
                new HubId(rs.getObject("hub_id", UUID.class)),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("by_name"),
                ended == null ? null : ended.toInstant(),
                attendance);
    }

    private List<Attendance> attendance(UUID meeting) {
        return db.sql("""
                select a.id, a.kind, a.account_id, coalesce(w.display_name, a.name) as name, a.of_whom, a.recorded_at, a.left_at
                  from meetings.attendance a left join platform.account w on w.authority_id = a.authority_id and w.id = a.account_id
                 where a.authority_id = (select platform.authority()) and a.meeting_id = :meeting
                 order by a.recorded_at, a.id""")
                .param("meeting", meeting)
                .query((rs, row) -> {
                    Timestamp left = rs.getTimestamp("left_at");
                    return new Attendance(
                            rs.getObject("id", UUID.class),
                            Attendance.Kind.valueOf(rs.getString("kind")),
                            rs.getObject("account_id", UUID.class),
                            rs.getString("name"),
                            rs.getString("of_whom"),
                            rs.getTimestamp("recorded_at").toInstant(),
                            left == null ? null : left.toInstant());
                })
                .list();
    }

    /** Begins a meeting of a hub; false when another of it is running. */
    boolean begin(UUID id, HubId hub) {
        return db.sql("""
                insert into meetings.meeting (authority_id, id, hub_id, recorded_by, recorded_at)
                values (:authority, :id, :hub, :by, :now) on conflict do nothing""")
                        .param("authority", viewer.get().authority())
                        .param("id", id)
                        .param("hub", hub.value())
                        .param("by", viewer.get().account())
                        .param("now", now())
                        .update()
                == 1;
    }

    void end(UUID meeting) {
        db.sql("""
                update meetings.meeting set ended_at = :now, ended_by = :by
                 where authority_id = (select platform.authority()) and id = :id and ended_at is null""")
                .param("now", now())
                .param("by", viewer.get().account())
                .param("id", meeting)
                .update();
    }

    /** Somebody is there, or cannot come; a colleague who is there already is there once. */
    void add(
            UUID meeting,
            UUID id,
            Attendance.Kind kind,
            @Nullable UUID account,
            @Nullable String name,
            @Nullable String ofWhom) {
        db.sql("""
                insert into meetings.attendance (authority_id, id, meeting_id, kind, account_id, name, of_whom, recorded_by, recorded_at)
                values (:authority, :id, :meeting, :kind, :account, :name, :of, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("meeting", meeting)
                .param("kind", kind.name())
                .param("account", account)
                .param("name", name)
                .param("of", ofWhom)
                .param("by", viewer.get().account())
                .param("now", now())
                .update();
    }

    /** Somebody left; of everybody who is there, where no one is named. */
    void leave(UUID meeting, @Nullable UUID attendance) {
        db.sql("""
                update meetings.attendance set left_at = :now, left_told_by = :by
                 where authority_id = (select platform.authority()) and meeting_id = :meeting and kind = 'HERE' and left_at is null
                   and id = coalesce(cast(:id as uuid), id)""")
                .param("now", now())
                .param("by", viewer.get().account())
                .param("meeting", meeting)
                .param("id", attendance)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
