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
import uk.onedoor.safety.Intervention.Began;
import uk.onedoor.safety.Intervention.Contents;
import uk.onedoor.safety.Intervention.Kind;
import uk.onedoor.safety.Intervention.Step;

/** Reads and writes physical interventions and what followed. */
@Repository
class InterventionRepository {

    private final JdbcClient db;
    private final FollowedRows rows;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Reading<List<Intervention>> reading = glance -> all(glance.records());

    InterventionRepository(JdbcClient db, FollowedRows rows, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Every one about somebody, the newest first; read once a page. */
    List<Intervention> of(Glance glance) {
        return glance.once(reading);
    }

    /** Every one of these records, or of everybody the viewer may see; the newest first. */
    List<Intervention> all(@Nullable Collection<UUID> records) {
        List<Intervention> used = rows.reading(
                        "r.id, r.young_person_id, r.happened_at, r.place, r.used_by",
                        "intervention r",
                        records,
                        "r.happened_at desc, r.id")
                .query((rs, row) -> new Intervention(
                        rs.getObject("id", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        new Began(FollowedRows.at(rs, "happened_at"), rs.getString("place"), rs.getString("used_by")),
                        FollowedRows.written(rs),
                        List.of()))
                .list();
        if (used.isEmpty()) {
            return used; // as with nearly everybody: nothing can have followed
        }
        Map<UUID, List<Step>> steps = steps(records);
        return used.stream()
                .map(one -> one.with(steps.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Step>> steps(@Nullable Collection<UUID> records) {
        Map<UUID, List<Step>> found = new HashMap<>();
        rows.reading(
                        "r.id, r.intervention_id, r.kind, r.happened_at, r.lead_up, r.measure, r.minutes, r.tried_first, r.others_there, r.effect, r.harm, r.words",
                        "intervention_step r",
                        records,
                        "r.happened_at, r.recorded_at, r.id")
                .query(rs -> {
                    found.computeIfAbsent(rs.getObject("intervention_id", UUID.class), any -> new ArrayList<>())
                            .add(step(rs));
                });
        return found;
    }

    private static Step step(ResultSet rs) throws SQLException {
        Kind kind = Kind.valueOf(rs.getString("kind"));
        Contents contents = kind != Kind.RECORDED
                ? null
                : new Contents(
                        rs.getString("lead_up"),
                        rs.getString("measure"),
                        rs.getInt("minutes"),
                        rs.getString("tried_first"),
                        rs.getString("others_there"),
                        rs.getString("effect"),
                        rs.getString("harm"));
        return new Step(
                rs.getObject("id", UUID.class),
                kind,
                FollowedRows.at(rs, "happened_at"),
                contents,
                rs.getString("words"),
                FollowedRows.written(rs));
    }

    void add(UUID id, YoungPersonId person, Began began) {
        db.sql("""
                insert into safety.intervention (authority_id, id, young_person_id, happened_at, place, used_by, recorded_by, recorded_at)
                values (:authority, :id, :person, :at, :place, :used, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", person.value())
                .param("at", Timestamp.from(began.at()))
                .param("place", began.place())
                .param("used", began.usedBy())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Adds a step; false when there is such a one already that stands. */
    boolean add(Intervention of, NewStep step) {
        Contents contents = step.contents();
        return db.sql("""
                insert into safety.intervention_step (authority_id, id, young_person_id, intervention_id, kind, happened_at, lead_up, measure,
                  minutes, tried_first, others_there, effect, harm, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :intervention, :kind, :at, :lead, :measure, :minutes, :tried, :others, :effect, :harm,
                  :words, :by, :now)
                on conflict do nothing""")
                        .param("authority", viewer.get().authority())
                        .param("id", step.id())
                        .param("person", of.record().value())
                        .param("intervention", of.id())
                        .param("kind", step.kind().name())
                        .param("at", Timestamp.from(step.at()))
                        .param("lead", contents == null ? null : contents.leadUp())
                        .param("measure", contents == null ? null : contents.measure())
                        .param("minutes", contents == null ? null : contents.minutes())
                        .param("tried", contents == null ? null : contents.triedFirst())
                        .param("others", contents == null ? null : contents.othersThere())
                        .param("effect", contents == null ? null : contents.effect())
                        .param("harm", contents == null ? null : contents.harm())
                        .param("words", step.words())
                        .param("by", viewer.get().account())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes an intervention or a step of it back; false when nothing such stands. */
    boolean withdraw(Intervention of, UUID entry, String because) {
        return rows.takeBack(of, entry, because, "intervention", "intervention_id", List.of("intervention_step"));
    }
}
