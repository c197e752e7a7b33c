package uk.onedoor.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Who sat down with whom, when, and when again; what was said stays between the two. */
@Service
@Transactional
public class Supervisions {

    /** With whoever leads them, or a space to think with somebody who need not. */
    public enum Kind {
        LINE,
        REFLECTIVE
    }

    /** How often, in weeks, as the council agreed. */
    public record Rhythm(int lineWeeks, int reflectiveWeeks) {

        int weeks(Kind kind) {
            return kind == Kind.LINE ? lineWeeks : reflectiveWeeks;
        }

        /** When the next is due: on the day the two agreed, else so many weeks after the last. */
        LocalDate next(Kind kind, LocalDate heldOn, @Nullable LocalDate agreed) {
            return agreed == null ? heldOn.plusWeeks(weeks(kind)) : agreed;
        }
    }

    /** Two met; {@code staying} is what was heard about staying, which whoever runs the hub reads too. */
    public record Supervision(
            UUID id,
            WorkerId worker,
            WorkerId with,
            Kind kind,
            LocalDate heldOn,
            @Nullable LocalDate nextOn,
            @Nullable String staying) {}

    /** What one of the two wrote down of it, which nobody else reads. */
    public record Note(UUID supervision, UUID author, String words, Instant at) {}

    private final Settings settings;
    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Supervisions(Settings settings, JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.settings = settings;
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rhythm rhythm() {
        return new Rhythm(settings.number("staff.rhythm.line"), settings.number("staff.rhythm.reflective"));
    }

    /** When this worker sat down with somebody, the newest first, as far as the viewer may know. */
    @Transactional(readOnly = true)
    public List<Supervision> of(WorkerId worker) {
        return db.sql("""
                select id, worker_id, with_id, kind, held_on, next_on, staying_words from staff.supervision
                 where authority_id = (select platform.authority()) and worker_id = :worker
                 order by held_on desc, recorded_at desc limit 100""")
                .param("worker", worker.value())
                .query(Supervisions::supervision)
                .list();
    }

    /** What the viewer and the other one wrote down of these meetings; nothing of anybody else's. */
    @Transactional(readOnly = true)
    public List<Note> notes(List<Supervision> held) {
        return db.sql("""
                select supervision_id, author_id, words, recorded_at from staff.supervision_note
                 where authority_id = (select platform.authority()) and supervision_id = any (:ids) order by recorded_at""")
                .param("ids", held.stream().map(Supervision::id).toArray(UUID[]::new))
                .query((rs, row) -> new Note(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant()))
                .list();
    }

    /**
     * Two met; under an id made before, so that it is kept once.
     *
     * @throws Refusal by {@code heldOn} when that day has not come, by {@code until} when the next is not after it, by
     *     {@code with} for oneself
     */
    public void keep(Supervision held) {
        if (held.heldOn().isAfter(London.today(clock))) {
            throw new Refusal("heldOn", "staff.supervision.later");
        }
        if (held.nextOn() != null && !held.nextOn().isAfter(held.heldOn())) {
            throw new Refusal("until", "staff.supervision.next.wrong");
        }
        if (held.with().equals(held.worker())) {
            throw new Refusal("with", "staff.supervision.yourself");
        }
        Viewer by = viewer.get();
        db.sql("""
                insert into staff.supervision (authority_id, id, worker_id, with_id, kind, held_on, next_on, staying_words,
                                               recorded_by, recorded_at)
                values (:authority, :id, :worker, :with, :kind, :held, :next, :staying, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", held.id())
                .param("worker", held.worker().value())
                .param("with", held.with().value())
                .param("kind", held.kind().name())
                .param("held", held.heldOn())
                .param("next", held.nextOn())
                .param("staying", held.staying())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** One of the two writes down what was said, under an id made before; the database lets nobody else. */
    public void note(UUID id, WorkerId worker, UUID supervision, String words) {
        if (between(worker).stream().noneMatch(one -> one.id().equals(supervision))) {
            throw new NotFound("supervision " + supervision);
        }
        Viewer by = viewer.get();
        db.sql("""
                insert into staff.supervision_note (authority_id, id, supervision_id, author_id, words, recorded_at)
                values (:authority, :id, :supervision, :by, :words, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("supervision", supervision)
                .param("by", by.account())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The meetings of this worker at which the viewer was one of the two. */
    @Transactional(readOnly = true)
    public List<Supervision> between(WorkerId worker) {
        WorkerId me = new WorkerId(viewer.get().account());
        return of(worker).stream()
                .filter(one -> one.worker().equals(me) || one.with().equals(me))
                .toList();
    }

    private static Supervision supervision(ResultSet rs, int row) throws SQLException {
        return new Supervision(
                rs.getObject("id", UUID.class),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                new WorkerId(rs.getObject("with_id", UUID.class)),
                Kind.valueOf(rs.getString("kind")),
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("next_on", LocalDate.class),
                rs.getString("staying_words"));
    }
}
