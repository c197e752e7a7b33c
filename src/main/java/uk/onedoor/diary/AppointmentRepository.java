package uk.onedoor.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.TooLate;
import uk.onedoor.staff.WorkerId;

/** Stores appointments: planned, what became of them, and which visit does the work of which. */
@Repository
class AppointmentRepository {

    private static final String APPOINTMENT = """
            select d.id, d.young_person_id, d.kind, d.worker_id, a.display_name, d.with_whom, d.what_for, d.where_words, d.starts_at,
                   d.minutes, d.alone, d.joined_to, d.ended_how, d.ended_because
              from diary.appointment d left join platform.account a on a.authority_id = d.authority_id and a.id = d.worker_id
             where d.authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;

    AppointmentRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(NewAppointment asked, Viewer by, Instant now) {
        db.sql("""
                insert into diary.appointment (authority_id, id, young_person_id, kind, worker_id, with_whom, what_for, where_words,
                  starts_at, minutes, alone, recorded_by, recorded_at)
                values (:authority, :id, :person, :kind, :worker, :with, :for, :where, :starts, :minutes, :alone, :by, :now)
                on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", asked.id())
                .param("person", asked.youngPerson().value())
                .param("kind", asked.kind().name())
                .param("worker", asked.worker() == null ? null : asked.worker().value())
                .param("with", asked.withWhom())
                .param("for", asked.whatFor())
                .param("where", asked.where())
                .param("starts", Timestamp.from(asked.startsAt()))
                .param("minutes", asked.minutes())
                .param("alone", asked.alone())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What became of it; with {@code all}, of those too whose work it did. */
    void end(UUID id, AppointmentEnd how, @Nullable String because, boolean all, Viewer by, Instant now) {
        int changed = db.sql("""
                update diary.appointment set ended_how = :how, ended_because = :because, ended_by = :by, ended_at = :now
                 where authority_id = (select platform.authority()) and ended_how is null and (id = :id or :all and joined_to = :id)""")
                .param("how", how.name())
                .param("because", because)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("all", all)
                .param("id", id)
                .update();
        TooLate.unless(changed);
    }

    /** What these did the work of goes with them. */
    void join(UUID host, Collection<UUID> others) {
        db.sql("""
                update diary.appointment set joined_to = :host
                 where authority_id = (select platform.authority()) and ended_how is null
                   and (id = any (:others) or joined_to = any (:others))""")
                .param("host", host)
                .param("others", others.toArray(UUID[]::new))
                .update();
    }

    /** The same at another time, under another id. */
    void again(UUID before, UUID next, Instant startsAt, Viewer by, Instant now) {
        db.sql("""
                insert into diary.appointment (authority_id, id, young_person_id, kind, worker_id, with_whom, what_for, where_words,
                  starts_at, minutes, alone, moved_from, recorded_by, recorded_at)
                select authority_id, :next, young_person_id, kind, worker_id, with_whom, what_for, where_words, :starts, minutes,
                       alone, id, :by, :now
                  from diary.appointment where authority_id = (select platform.authority()) and id = :before
                on conflict do nothing""")
                .param("next", next)
                .param("starts", Timestamp.from(startsAt))
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("before", before)
                .update();
    }

    void joinInstead(UUID before, UUID host) {
        db.sql("""
                update diary.appointment set joined_to = :host
                 where authority_id = (select platform.authority()) and joined_to = :before and ended_how is null""").param("host", host).param("before", before).update();
    }

    Optional<Appointment> find(UUID id) {
        return db.sql(APPOINTMENT + "d.id = :id")
                .param("id", id)
                .query(AppointmentRepository::appointment)
                .optional();
    }

    /** Of these records, from a moment on, the earliest first. */
    List<Appointment> from(Collection<UUID> records, Instant from) {
        return db.sql(
                        APPOINTMENT
                                + "d.young_person_id = any (:ids) and d.starts_at >= :from order by d.starts_at, d.id limit 300")
                .param("ids", records.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Of everybody the viewer may see, the earliest first. */
    List<Appointment> between(Instant from, Instant until) {
        return db.sql(APPOINTMENT
                        + "d.starts_at >= :from and d.starts_at < :until order by d.starts_at, d.id limit 2000")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Within how many days the council looks at visits together. */
    int joiningDays() {
        return db.sql("select platform.number('diary.rule.within')")
                .query(Integer.class)
                .single();
    }

    private static Appointment appointment(ResultSet rs, int row) throws SQLException {
        UUID worker = rs.getObject("worker_id", UUID.class);
        String name = rs.getString("display_name");
        String with = rs.getString("with_whom");
        String how = rs.getString("ended_how");
        return new Appointment(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                AppointmentKind.valueOf(rs.getString("kind")),
                worker == null ? null : new WorkerId(worker),
                name == null ? with : with == null ? name : name + ", " + with,
                rs.getString("what_for"),
                rs.getString("where_words"),
                rs.getTimestamp("starts_at").toInstant(),
                rs.getInt("minutes"),
                rs.getBoolean("alone"),
                rs.getObject("joined_to", UUID.class),
                how == null ? null : AppointmentEnd.valueOf(how),
                rs.getString("ended_because"));
    }
}
