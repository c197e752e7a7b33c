package uk.onedoor.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Glance.Reading;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.safety.Incident.Answer;
import uk.onedoor.safety.Incident.Began;
import uk.onedoor.safety.Incident.Kind;
import uk.onedoor.safety.Incident.Said;
import uk.onedoor.safety.Incident.Step;

/** Reads and writes incidents and what followed. */
@Repository
class IncidentRepository {

    private final JdbcClient db;
    private final FollowedRows rows;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Reading<List<Incident>> reading = glance -> all(glance.records());

    IncidentRepository(JdbcClient db, FollowedRows rows, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Every one about somebody, the newest first; read once a page. */
    List<Incident> of(Glance glance) {
        return glance.once(reading);
    }

    /** Every one of these records, or of everybody the viewer may see; the newest first. */
    List<Incident> all(@Nullable Collection<UUID> records) {
        List<Incident> happened = rows.reading(
                        "r.id, r.young_person_id, r.happened_at, r.place, r.danger, r.words",
                        "incident r",
                        records,
                        "r.happened_at desc, r.id")
                .query((rs, row) -> new Incident(
                        rs.getObject("id", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        new Began(
                                FollowedRows.at(rs, "happened_at"),
                                rs.getString("place"),
                                rs.getBoolean("danger"),
                                rs.getString("words")),
                        FollowedRows.written(rs),
                        List.of()))
                .list();
        if (happened.isEmpty()) {
            return happened; // as with most: nothing can have followed
        }
        Map<UUID, List<Step>> steps = steps(records);
        return happened.stream()
                .map(one -> one.with(steps.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Step>> steps(@Nullable Collection<UUID> records) {
        Map<UUID, List<Step>> found = new HashMap<>();
        rows.reading(
                        "r.id, r.incident_id, r.kind, r.happened_at, r.answer, r.name, r.reference, r.whose_risk, r.words",
                        "incident_step r",
                        records,
                        "r.happened_at, r.recorded_at, r.id")
                .query(rs -> {
                    found.computeIfAbsent(rs.getObject("incident_id", UUID.class), any -> new ArrayList<>())
                            .add(step(rs));
                });
        return found;
    }

    private static Step step(ResultSet rs) throws SQLException {
        String answer = rs.getString("answer");
        return new Step(
                rs.getObject("id", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                FollowedRows.at(rs, "happened_at"),
                new Said(
                        answer == null ? null : Answer.valueOf(answer),
                        rs.getString("name"),
                        rs.getString("reference"),
                        rs.getString("whose_risk"),
                        rs.getString("words")),
                FollowedRows.written(rs));
    }

    void add(UUID id, YoungPersonId person, Began began) {
        db.sql("""
                insert into safety.incident (authority_id, id, young_person_id, happened_at, place, danger, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :at, :place, :danger, :words, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", person.value())
                .param("at", Timestamp.from(began.at()))
                .param("place", began.place())
                .param("danger", began.danger())
                .param("words", began.words())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Adds a step; false when there is such a one already that stands, and there may be one alone. */
    boolean add(Incident of, NewIncidentStep step) {
        Answer answer = step.said().answer();
        return db.sql("""
                insert into safety.incident_step (authority_id, id, young_person_id, incident_id, kind, happened_at, answer, name, reference,
                  whose_risk, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :incident, :kind, :at, :answer, :name, :reference, :risk, :words, :by, :now)
                on conflict do nothing""")
                        .param("authority", viewer.get().authority())
                        .param("id", step.id())
                        .param("person", of.record().value())
                        .param("incident", of.id())
                        .param("kind", step.kind().name())
                        .param("at", Timestamp.from(step.at()))
                        .param("answer", answer == null ? null : answer.name())
                        .param("name", step.said().name())
                        .param("reference", step.said().reference())
                        .param("risk", step.said().whoseRisk())
                        .param("words", step.said().words())
                        .param("by", viewer.get().account())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes an incident or a step of it back; false when nothing such stands. */
    boolean withdraw(Incident of, UUID entry, String because) {
        return rows.takeBack(of, entry, because, "incident", "incident_id", List.of("incident_step"));
    }
}
