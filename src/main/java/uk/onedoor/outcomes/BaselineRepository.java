package uk.onedoor.outcomes;

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
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;

/** Stores states on arrival with their answers. */
@Repository
class BaselineRepository {

    /** Which support of whom. */
    record Of(UUID youngPerson, LocalDate beganOn) {}

    private final JdbcClient db;
    private final AnswerRepository answers;
    private final Glance.Reading<Set<Of>> takenOfThem = glance -> taken(glance.records());

    BaselineRepository(JdbcClient db, AnswerRepository answers) {
        this.db = db;
        this.answers = answers;
    }

    /** False when one holds already for this support, or this very row is there. */
    boolean insert(UUID id, NewBaseline baseline, Viewer by, Instant now) {
        boolean added = db.sql("""
                insert into outcomes.baseline (authority_id, id, young_person_id, began_on, taken_on, taken_by, source,
                  recorded_by, recorded_at)
                values (:authority, :id, :person, :began, :taken, :takenBy, :source, :by, :now)
                on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", id)
                        .param("person", baseline.youngPerson().value())
                        .param("began", baseline.beganOn())
                        .param("taken", baseline.takenOn())
                        .param(
                                "takenBy",
                                baseline.takenBy() == null
                                        ? by.account()
                                        : baseline.takenBy().value())
                        .param("source", baseline.source().name())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (added) {
            answers.insertForBaseline(id, baseline.youngPerson(), baseline.answers(), by, now);
        }
        return added;
    }

    boolean supersede(UUID id, String because, Viewer by, Instant now) {
        return db.sql("""
                update outcomes.baseline set superseded_at = :now, superseded_because = :because
                where authority_id = :authority and id = :id and superseded_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("because", because)
                        .param("authority", by.authority())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** All of them, newest first: of every support, superseded ones among them. */
    List<Baseline> of(Collection<UUID> people) {
        Map<UUID, Map<Question, Answer>> answered = answers.of(people);
        return db.sql("""
                select id, young_person_id, began_on, taken_on, taken_by, source, recorded_at, superseded_because
                  from outcomes.baseline
                 where authority_id = (select platform.authority()) and young_person_id = any (:people)
                 order by began_on desc, recorded_at desc, id desc""")
                .param("people", people.toArray(UUID[]::new))
                .query((rs, row) -> new Baseline(
                        rs.getObject("id", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getObject("began_on", LocalDate.class),
                        rs.getObject("taken_on", LocalDate.class),
                        rs.getObject("taken_by", UUID.class),
                        HappeningSource.valueOf(rs.getString("source")),
                        answered.getOrDefault(rs.getObject("id", UUID.class), Map.of()),
                        rs.getTimestamp("recorded_at").toInstant(),
                        rs.getString("superseded_because")))
                .list();
    }

    /** For which supports of theirs one holds; read once a page. */
    Set<Of> taken(Glance glance) {
        return glance.once(takenOfThem);
    }

    /** For which supports of these people one holds. */
    Set<Of> taken(Collection<UUID> people) {
        return new HashSet<>(db.sql("""
                select young_person_id, began_on from outcomes.baseline
                 where authority_id = (select platform.authority()) and young_person_id = any (:people)
                   and superseded_at is null""")
                .param("people", people.toArray(UUID[]::new))
                .query((rs, row) ->
                        new Of(rs.getObject("young_person_id", UUID.class), rs.getObject("began_on", LocalDate.class)))
                .list());
    }
}
