package uk.onedoor.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.diary.Call.CallEnd;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.TooLate;
import uk.onedoor.staff.WorkerId;

/** Stores the calls young people asked for, each try, and what became of them. */
@Repository
class CallRepository {

    private static final String CALL = """
            select c.id, c.young_person_id, c.worker_id, w.display_name, c.suits, c.words, c.asked_at, c.due_at, c.ended_how,
                   c.ended_at, e.display_name as ended_by,
                   array(select t.tried_at from diary.call_try t
                          where t.authority_id = (select platform.authority()) and t.call_id = c.id order by t.tried_at) as tries
              from diary.call c
              join platform.account w on w.authority_id = c.authority_id and w.id = c.worker_id
              left join platform.account e on e.authority_id = c.authority_id and e.id = c.ended_by
             where c.authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;

    CallRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(Call asked, Viewer by) {
        db.sql("""
                insert into diary.call (authority_id, id, young_person_id, worker_id, suits, words, asked_at, due_at)
                values (:authority, :id, :person, :worker, :suits, :words, :asked, :due) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", asked.id())
                .param("person", asked.youngPerson().value())
                .param("worker", asked.worker().value())
                .param("suits", asked.suits().name())
                .param("words", asked.words())
                .param("asked", Timestamp.from(asked.askedAt()))
                .param("due", Timestamp.from(asked.dueAt()))
                .update();
    }

    void end(UUID id, CallEnd how, Viewer by, Instant now) {
        int changed = db.sql("""
                update diary.call set ended_how = :how, ended_at = :now, ended_by = :by
                 where authority_id = (select platform.authority()) and id = :id and ended_at is null""")
                .param("how", how.name())
                .param("now", Timestamp.from(now))
                .param("by", by.account())
                .param("id", id)
                .update();
        TooLate.unless(changed);
    }

    void tried(UUID id, Call call, Viewer by, Instant now) {
        db.sql("""
                insert into diary.call_try (authority_id, id, young_person_id, call_id, tried_at, recorded_by)
                values (:authority, :id, :person, :call, :now, :by) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", call.youngPerson().value())
                .param("call", call.id())
                .param("now", Timestamp.from(now))
                .param("by", by.account())
                .update();
    }

    Optional<Call> find(UUID id) {
        return db.sql(CALL + "c.id = :id")
                .param("id", id)
                .query(CallRepository::call)
                .optional();
    }

    /** The newest first. */
    List<Call> of(Collection<UUID> records) {
        return db.sql(CALL + "c.young_person_id = any (:ids) order by c.asked_at desc, c.id limit 100")
                .param("ids", records.toArray(UUID[]::new))
                .query(CallRepository::call)
                .list();
    }

    private static Call call(ResultSet rs, int row) throws SQLException {
        String how = rs.getString("ended_how");
        Timestamp ended = rs.getTimestamp("ended_at");
        return new Call(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getString("display_name"),
                Suits.valueOf(rs.getString("suits")),
                rs.getString("words"),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getTimestamp("due_at").toInstant(),
                how == null ? null : CallEnd.valueOf(how),
                ended == null ? null : ended.toInstant(),
                rs.getString("ended_by"),
                moments((Timestamp[]) rs.getArray("tries").getArray()));
    }

    private static List<Instant> moments(Timestamp[] times) {
        return Arrays.stream(times).map(Timestamp::toInstant).toList();
    }
}
