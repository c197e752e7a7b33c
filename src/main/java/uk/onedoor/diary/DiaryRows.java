package uk.onedoor.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/**
 * Promises, calls, appointments and waits as rows of one shape: all of one young person in one question a page, and what
 * is due for one worker in another.
 */
@Repository
class DiaryRows {

    /** What a row is of. */
    enum Of {
        PROMISE,
        CALL,
        APPOINTMENT,
        WAIT
    }

    /**
     * One row of the four.
     *
     * @param name of whoever promised, was asked or comes; null when it is the young person themselves
     * @param words what it is, or the code of what it is
     * @param on the day it is for; null when it has none
     * @param at the moment it is for, where it has one
     * @param how it ended, a code; null while it is open
     * @param endedAt when it ended, of a whole day its first moment
     */
    record Row(
            Of of,
            UUID id,
            YoungPersonId youngPerson,
            @Nullable String name,
            String words,
            @Nullable LocalDate on,
            @Nullable Instant at,
            Instant since,
            @Nullable String how,
            @Nullable Instant endedAt,
            @Nullable UUID by) {}

    private static final int MOST = 1_000;

    private static final String ALL = """
            select 'PROMISE' as of, p.id, p.young_person_id, coalesce(a.display_name, p.holder_name) as name, p.words,
                   p.by_on as on_day, null::timestamptz as at, p.recorded_at as since, p.ended_how, p.ended_on, null::timestamptz as ended_at,
                   p.recorded_by as by
              from diary.promise p left join platform.account a on a.authority_id = p.authority_id and a.id = p.worker_id
             where p.authority_id = (select platform.authority()) and %1$s
            union all
            select 'CALL', c.id, c.young_person_id, a.display_name, '', null, c.due_at, c.asked_at, c.ended_how, null, c.ended_at,
                   c.ended_by
              from diary.call c join platform.account a on a.authority_id = c.authority_id and a.id = c.worker_id
             where c.authority_id = (select platform.authority()) and %2$s
            union all
            select 'APPOINTMENT', d.id, d.young_person_id, coalesce(a.display_name, d.with_whom), d.kind, null, d.starts_at,
                   d.recorded_at, d.ended_how, null, d.starts_at, d.recorded_by
              from diary.appointment d left join platform.account a on a.authority_id = d.authority_id and a.id = d.worker_id
             where d.authority_id = (select platform.authority()) and %3$s
            """;
    private static final String WAITS = """
            union all
            select 'WAIT', w.id, w.young_person_id, w.of_whom, w.what, w.asked_on, null, w.recorded_at, w.ended_how, w.ended_on, null,
                   w.recorded_by
              from diary.wait w where w.authority_id = (select platform.authority()) and w.young_person_id = any (:ids)
            """;

    /** Whether the viewer has this part beside the young person of the row now, or stands in for who has. */
    private static final String I_AM = """
            (exists (select from keywork.allocation k where k.authority_id = (select platform.authority())
               and k.young_person_id = %1$s.young_person_id and k.worker_id = :me and k.until_on is null and k.part = any (%2$s))
             or exists (select from keywork.cover v where v.authority_id = (select platform.authority())
               and v.young_person_id = %1$s.young_person_id and v.worker_id = :me and :today between v.from_on and v.until_on))""";

    /** Whether whoever was asked for a call is away today. */
    private static final String AWAY = """
            exists (select from staff.away w where w.authority_id = (select platform.authority()) and w.worker_id = c.worker_id
              and w.withdrawn_at is null and w.from_on <= :today and (w.until_on is null or w.until_on > :today))""";

    private final JdbcClient db;
    private final Glance.Reading<List<Row>> ofThem = this::read;

    DiaryRows(JdbcClient db) {
        this.db = db;
    }

    /** All of one young person's, the newest first; read once a page. */
    List<Row> of(Glance glance) {
        return glance.once(ofThem);
    }

    private List<Row> read(Glance glance) {
        String theirs = "%s.young_person_id = any (:ids)";
        return db.sql(ALL.formatted(theirs.formatted("p"), theirs.formatted("c"), theirs.formatted("d")) + WAITS
                        + " order by since desc, id desc limit " + MOST)
                .param("ids", glance.records().toArray(UUID[]::new))
                .query(DiaryRows::row)
                .list();
    }

    /**
     * What is due for one worker up to the first moment of a day: what they promised, or as a key worker what nobody who
     * works here did; who waits for their call, or as a back-up for one that did not come or of somebody away; whom they go and see.
     */
    List<Row> dueFor(UUID me, LocalDate before, Instant now) {
        String nobodys = I_AM.formatted("p", "array['KEY_WORKER']");
        String late = I_AM.formatted("c", "array['KEY_WORKER', 'BACK_UP']");
        return db.sql(ALL.formatted(
                                "p.ended_on is null and p.by_on < :day and (p.worker_id = :me or p.holder <> 'WORKER' and "
                                        + nobodys + ")",
                                "c.ended_at is null and (c.worker_id = :me or (c.due_at < :now or a.closed_at is not null or "
                                        + AWAY + ") and " + late + ")",
                                "d.ended_how is null and d.joined_to is null and d.worker_id = :me and d.starts_at < :moment")
                        + " order by since, id limit " + MOST)
                .param("me", me)
                .param("day", before)
                .param("now", Timestamp.from(now))
                .param("today", London.day(now))
                .param("moment", Timestamp.from(London.startOf(before)))
                .query(DiaryRows::row)
                .list();
    }

    /** Calls that were not made yet and promises whose day is gone, of everybody the viewer may see; the oldest first. */
    List<Row> waitedFor(LocalDate today) {
        return db.sql(ALL.formatted("p.ended_on is null and p.by_on < :today", "c.ended_at is null", "false")
                        + " order by since, id limit 300")
                .param("today", today)
                .query(DiaryRows::row)
                .list();
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        LocalDate endedOn = rs.getObject("ended_on", LocalDate.class);
        Timestamp at = rs.getTimestamp("at");
        Timestamp ended = rs.getTimestamp("ended_at");
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new Row(
                Of.valueOf(rs.getString("of")),
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getString("name"),
                rs.getString("words"),
                rs.getObject("on_day", LocalDate.class),
                at == null ? null : at.toInstant(),
                rs.getTimestamp("since").toInstant(),
                rs.getString("ended_how"),
                endedOn == null ? endedAt : London.startOf(endedOn),
                rs.getObject("by", UUID.class));
    }
}
