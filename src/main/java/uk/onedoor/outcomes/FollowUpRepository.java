package uk.onedoor.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.outcomes.Planned.Phase;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;

/** Stores how follow-ups went. */
@Repository
class FollowUpRepository {

    /** Which follow-up of which support of whom. */
    record Of(UUID youngPerson, LocalDate beganOn, Phase phase, int months) {}

    private final JdbcClient db;
    private final AnswerRepository answers;

    FollowUpRepository(JdbcClient db, AnswerRepository answers) {
        this.db = db;
        this.answers = answers;
    }

    /** False when one holds already, or this very row is there. */
    boolean insert(UUID id, NewFollowUp followUp, Viewer by, Instant now) {
        boolean added = db.sql("""
                insert into outcomes.follow_up (authority_id, id, young_person_id, began_on, phase, months, result, done_on,
                  source, because, tries, recorded_by, recorded_at)
                values (:authority, :id, :person, :began, :phase, :months, :result, :on, :source, :because, :tries, :by, :now)
                on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", id)
                        .param("person", followUp.support().youngPerson().value())
                        .param("began", followUp.support().beganOn())
                        .param("phase", followUp.phase().name())
                        .param("months", followUp.months())
                        .param("result", followUp.result().name())
                        .param("on", followUp.on())
                        .param(
                                "source",
                                followUp.source() == null
                                        ? null
                                        : followUp.source().name())
                        .param("because", followUp.because())
                        .param("tries", followUp.tries())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (added && !followUp.answers().isEmpty()) {
            answers.insertForFollowUp(id, followUp.support().youngPerson(), followUp.answers(), by, now);
        }
        return added;
    }

    boolean supersede(UUID id, String because, Viewer by, Instant now) {
        return db.sql("""
                update outcomes.follow_up set superseded_at = :now, superseded_because = :because
                where authority_id = :authority and id = :id and superseded_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("because", because)
                        .param("authority", by.authority())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** All of them, newest first, superseded ones among them. */
    List<FollowUp> of(Collection<UUID> people) {
        Map<UUID, Map<Question, Answer>> answered = answers.of(people);
        return db.sql("""
                select id, young_person_id, began_on, phase, months, result, done_on, source, because, tries, recorded_by,
                       superseded_because
                  from outcomes.follow_up
                 where authority_id = (select platform.authority()) and young_person_id = any (:people)
                 order by done_on desc, recorded_at desc, id desc""")
                .param("people", people.toArray(UUID[]::new))
                .query((rs, row) -> followUp(rs, answered))
                .list();
    }

    /** Which follow-ups of these people have a result. */
    Set<Of> done(Collection<UUID> people) {
        return new HashSet<>(db.sql("""
                select young_person_id, began_on, phase, months from outcomes.follow_up
                 where authority_id = (select platform.authority()) and young_person_id = any (:people)
                   and superseded_at is null""")
                .param("people", people.toArray(UUID[]::new))
                .query((rs, row) -> new Of(
                        rs.getObject("young_person_id", UUID.class),
                        rs.getObject("began_on", LocalDate.class),
                        Phase.valueOf(rs.getString("phase")),
                        rs.getInt("months")))
                .list());
    }

    private static FollowUp followUp(ResultSet rs, Map<UUID, Map<Question, Answer>> answered) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        String source = rs.getString("source");
        return new FollowUp(
                id,
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getObject("began_on", LocalDate.class),
                Phase.valueOf(rs.getString("phase")),
                rs.getInt("months"),
                FollowUpResult.valueOf(rs.getString("result")),
                rs.getObject("done_on", LocalDate.class),
                source == null ? null : HappeningSource.valueOf(source),
                rs.getString("because"),
                rs.getObject("tries", Integer.class),
                answered.getOrDefault(id, Map.of()),
                rs.getObject("recorded_by", UUID.class),
                rs.getString("superseded_because"));
    }
}
