package uk.onedoor.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Glance.Reading;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.staff.WorkerId;

/** Reads and writes the lines of minutes: those about a young person, and those about the hub. */
@Repository
class MinuteRepository {

    private static final String OF_PEOPLE = """
            select r.id, r.meeting_id, r.young_person_id, r.words, p.id is not null as action, o.display_name as owner, p.by_on,
                   p.ended_how is not null as done, coalesce(w.display_name, '') as by_name, r.recorded_by, r.recorded_at, r.withdrawn_because
              from meetings.minute r
              left join platform.account w on w.authority_id = r.authority_id and w.id = r.recorded_by
              left join diary.promise p on p.authority_id = r.authority_id and p.id = r.promise_id
              left join platform.account o on o.authority_id = p.authority_id and o.id = p.worker_id
             where r.authority_id = (select platform.authority()) """;
    private static final String OF_HUB = """
            select r.id, r.meeting_id, null::uuid as young_person_id, r.words, r.owner_id is not null as action, o.display_name as owner, r.by_on,
                   r.done_at is not null as done, coalesce(w.display_name, '') as by_name, r.recorded_by, r.recorded_at, r.withdrawn_because
              from meetings.hub_minute r
              left join platform.account w on w.authority_id = r.authority_id and w.id = r.recorded_by
              left join platform.account o on o.authority_id = r.authority_id and o.id = r.owner_id
             where r.authority_id = (select platform.authority()) """;

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Reading<List<Minute>> reading = this::read;

    MinuteRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What was said of young people at a meeting, as far as the viewer may read it; the first first. */
    List<Minute> ofPeople(UUID meeting) {
        return db.sql(OF_PEOPLE + " and r.meeting_id = :meeting order by r.recorded_at, r.id")
                .param("meeting", meeting)
                .query(MinuteRepository::minute)
                .list();
    }

    /** What was said of the hub as a whole at a meeting; the first first. */
    List<Minute> ofHub(UUID meeting) {
        return db.sql(OF_HUB + " and r.meeting_id = :meeting order by r.recorded_at, r.id")
                .param("meeting", meeting)
                .query(MinuteRepository::minute)
                .list();
    }

    /** What a hub is to do, of any of its meetings, and has not done; the first due first. */
    List<Minute> open(HubId hub, LocalDate until) {
        return db.sql(OF_HUB + """
                 and r.owner_id is not null and r.done_at is null and r.withdrawn_at is null and r.by_on <= :until
                 and exists (select from meetings.meeting m
                              where m.authority_id = r.authority_id and m.id = r.meeting_id and m.hub_id = :hub)
                 order by r.by_on, r.id""")
                .param("until", until)
                .param("hub", hub.value())
                .query(MinuteRepository::minute)
                .list();
    }

    /** What was said of somebody at any meeting, the newest first; read once a page. */
    List<Minute> of(Glance glance) {
        return glance.once(reading);
    }

    private List<Minute> read(Glance glance) {
        return db.sql(OF_PEOPLE + " and r.young_person_id = any (:records) order by r.recorded_at desc, r.id")
                .param("records", glance.records().toArray(UUID[]::new))
                .query(MinuteRepository::minute)
                .list();
    }

    private static Minute minute(ResultSet rs, int row) throws SQLException {
        UUID person = rs.getObject("young_person_id", UUID.class);
        return new Minute(
                rs.getObject("id", UUID.class),
                rs.getObject("meeting_id", UUID.class),
                person == null ? null : new YoungPersonId(person),
                rs.getString("words"),
                rs.getBoolean("action")
                        ? new Minute.Action(
                                rs.getString("owner"), rs.getObject("by_on", LocalDate.class), rs.getBoolean("done"))
                        : null,
                rs.getString("by_name"),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("withdrawn_because"));
    }

    void add(UUID id, UUID meeting, YoungPersonId person, String words, @Nullable UUID promise) {
        db.sql("""
                insert into meetings.minute (authority_id, id, young_person_id, meeting_id, words, promise_id, recorded_by, recorded_at)
                values (:authority, :id, :person, :meeting, :words, :promise, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", person.value())
                .param("meeting", meeting)
                .param("words", words)
                .param("promise", promise)
                .param("by", viewer.get().account())
                .param("now", now())
                .update();
    }

    void add(UUID id, UUID meeting, String words, @Nullable WorkerId owner, @Nullable LocalDate by) {
        db.sql("""
                insert into meetings.hub_minute (authority_id, id, meeting_id, words, owner_id, by_on, recorded_by, recorded_at)
                values (:authority, :id, :meeting, :words, :owner, :on, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("meeting", meeting)
                .param("words", words)
                .param("owner", owner == null ? null : owner.value())
                .param("on", by)
                .param("by", viewer.get().account())
                .param("now", now())
                .update();
    }

    /** An action of the hub is done; false when there is no such action that is open. */
    boolean done(UUID meeting, UUID minute) {
        return db.sql("""
                update meetings.hub_minute set done_at = :now, done_by = (select platform.account())
                 where authority_id = (select platform.authority()) and meeting_id = :meeting and id = :id
                   and owner_id is not null and done_at is null and withdrawn_at is null""")
                        .param("now", now())
                        .param("meeting", meeting)
                        .param("id", minute)
                        .update()
                == 1;
    }

    /** Takes a line back; false when no such line stands. */
    boolean withdraw(UUID meeting, UUID minute, String because) {
        return List.of("minute", "hub_minute").stream()
                .anyMatch(table -> db.sql("update meetings." + table
                                        + " set withdrawn_at = :now, withdrawn_by = (select platform.account()), withdrawn_because = :because"
                                        + " where authority_id = (select platform.authority()) and meeting_id = :meeting and id = :id"
                                        + " and withdrawn_at is null")
                                .param("now", now())
                                .param("because", because)
                                .param("meeting", meeting)
                                .param("id", minute)
                                .update()
                        == 1);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
