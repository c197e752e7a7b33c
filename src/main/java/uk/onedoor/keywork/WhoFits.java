package uk.onedoor.keywork;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** What is thought of before a key worker is chosen: whom they wish for, how much time they need, who should not be it. */
@Service
@Transactional
public class WhoFits {

    /** How much of a key worker's room somebody takes. */
    public enum Weight {
        LIGHT,
        USUAL,
        MUCH,
        VERY_MUCH
    }

    /** Why a worker should not be somebody's key worker; it is nobody's fault. */
    public enum Conflict {
        FAMILY,
        FRIENDS,
        NEIGHBOURS,
        OTHER
    }

    /** Whom they would like, or rather not, as it was said last. */
    public record Wish(
            @Nullable String words,
            @Nullable UUID worker,
            @Nullable String workerName,
            boolean ratherNot,
            boolean own) {}

    /** How much time they need, since when and why. */
    public record Need(Weight weight, LocalDate fromOn, String because) {}

    private final JdbcClient db;
    private final Reach reach;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    WhoFits(JdbcClient db, Reach reach, People people, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * A young person says whom they would like, or rather not; what was said before stays as history. Saying the same
     * again changes nothing.
     *
     * @throws Refusal by {@code words} when nothing is said; by {@code worker} when it is nobody who works here
     */
    public void wish(UUID id, YoungPersonId who, @Nullable String words, @Nullable WorkerId worker, boolean ratherNot) {
        Viewer by = viewer.get();
        if (!reach.mayWrite(Reach.Section.SAID, who)) {
            throw new NotFound("somebody to write a wish of " + who);
        }
        if (words == null && worker == null) {
            throw new Refusal("words", "keywork.wish.missing");
        }
        if (ratherNot && worker == null) {
            throw new Refusal("worker", "keywork.wish.worker.missing");
        }
        if (worker != null && !works(worker)) {
            throw new Refusal("worker", "keywork.allocation.gone");
        }
        if (exists("keywork.wish", id)) {
            return;
        }
        db.sql("""
                update keywork.wish set superseded_at = :now
                 where authority_id = (select platform.authority()) and young_person_id = :person and superseded_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", who.value())
                .update();
        insert("""
                insert into keywork.wish (authority_id, id, young_person_id, words, worker_id, rather_not, said_by,
                  recorded_by, recorded_at)
                values (:authority, :id, :person, :words, :worker, :ratherNot, :saidBy, :by, :now)""", id, who)
                .param("words", words)
                .param("worker", worker == null ? null : worker.value())
                .param("ratherNot", ratherNot)
                .param("saidBy", by.is(Role.YOUNG_PERSON) ? "YOUNG_PERSON" : "WORKER")
                .update();
    }

    /** How much time they need from a day on; those who run the hub say so. */
    public void need(UUID id, YoungPersonId who, Need need) {
        Viewer by = viewer.get();
        if (!(by.may(Opens.MANAGERS) || by.is(Role.SYSTEM)) || !reach.mayWrite(Reach.Section.CORE, who)) {
            throw new NotFound("somebody to weigh " + who);
        }
        if (need.fromOn().isAfter(London.today(clock))) {
            throw new Refusal("from", "keywork.day.to.come");
        }
        insert("""
                insert into keywork.intensity (authority_id, id, young_person_id, weight, from_on, because, recorded_by, recorded_at)
                values (:authority, :id, :person, :weight, :from, :because, :by, :now) on conflict do nothing""", id, who)
                .param("weight", need.weight().name())
                .param("from", need.fromOn())
                .param("because", need.because())
                .update();
    }

    /** The viewer says why they should not be this young person's key worker, or that nothing stands in the way (null). */
    public void conflict(UUID id, YoungPersonId who, @Nullable Conflict because) {
        boolean told = db.sql("select keywork.tell_conflict(:id, :person, cast(:because as text), :on, :now)")
                .param("id", id)
                .param("person", who.value())
                .param("because", because == null ? null : because.name())
                .param("on", London.today(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!told) {
            throw new NotFound("somebody to say it of " + who);
        }
    }

    /** What they wish now. */
    @Transactional(readOnly = true)
    public Optional<Wish> wishOf(YoungPersonId who) {
        return db.sql("""
                select w.words, w.worker_id, a.display_name, w.rather_not, w.said_by from keywork.wish w
                  left join platform.account a on a.authority_id = w.authority_id and a.id = w.worker_id
                 where w.authority_id = (select platform.authority()) and w.young_person_id = any (:records)
                   and w.superseded_at is null
                 order by w.recorded_at desc, w.id desc limit 1""")
                .param("records", records(who))
                .query((rs, row) -> new Wish(
                        rs.getString("words"),
                        rs.getObject("worker_id", UUID.class),
                        rs.getString("display_name"),
                        rs.getBoolean("rather_not"),
                        rs.getString("said_by").equals("YOUNG_PERSON")))
                .optional();
    }

    /** How much time they need today; empty where nobody said so: then it is the usual. */
    @Transactional(readOnly = true)
    public Optional<Need> needOf(YoungPersonId who) {
        return db.sql("""
                select weight, from_on, because from keywork.intensity
                 where authority_id = (select platform.authority()) and young_person_id = any (:records) and from_on <= :today
                 order by from_on desc, recorded_at desc limit 1""")
                .param("records", records(who))
                .param("today", London.today(clock))
                .query((rs, row) -> new Need(
                        Weight.valueOf(rs.getString("weight")),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getString("because")))
                .optional();
    }

    /** What the viewer said of themselves and this young person. */
    @Transactional(readOnly = true)
    public Optional<Conflict> mine(YoungPersonId who) {
        return db.sql("""
                select because from keywork.conflict
                 where authority_id = (select platform.authority()) and young_person_id = any (:records) and worker_id = :me
                   and ended_on is null
                 order by recorded_at desc, id desc limit 1""")
                .param("records", records(who))
                .param("me", viewer.get().account())
                .query(String.class)
                .optional()
                .map(Conflict::valueOf);
    }

    private UUID[] records(YoungPersonId who) {
        return people.everyRecord(who).toArray(UUID[]::new);
    }

    private boolean works(WorkerId worker) {
        return db.sql("""
                select exists (select from platform.account where authority_id = (select platform.authority()) and id = :id
                  and kind = 'STAFF' and closed_at is null)""").param("id", worker.value()).query(Boolean.class).single();
    }

    private boolean exists(String table, UUID id) {
        return db.sql("select exists (select from " + table
                        + " where authority_id = (select platform.authority()) and id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private StatementSpec insert(String sql, UUID id, YoungPersonId who) {
        Viewer by = viewer.get();
        return db.sql(sql)
                .param("authority", by.authority())
                .param("id", id)
                .param("person", who.value())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()));
    }
}
