package uk.onedoor.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Who is away and until when, which colleagues know; and why, which they and whoever runs their hub know. */
@Service
@Transactional
public class Absences {

    /** Why somebody is away. */
    public enum Kind {
        LEAVE,
        SICK,
        TRAINING,
        PARENTAL,
        OTHER
    }

    /**
     * Somebody is away from a day until the day they are back (null: nobody knows yet).
     *
     * @param kind why; null where the viewer may not know
     * @param words more of why, where somebody said more and the viewer may know
     */
    public record Away(
            UUID id,
            WorkerId worker,
            @Nullable Kind kind,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable String words) {

        public boolean on(LocalDate day) {
            return !fromOn.isAfter(day) && (untilOn == null || untilOn.isAfter(day));
        }
    }

    private static final String AWAY = """
            select a.id, a.worker_id, a.from_on, a.until_on, b.kind, b.words
              from staff.away a left join staff.away_because b on b.authority_id = a.authority_id and b.id = a.id
             where a.authority_id = (select platform.authority()) and a.withdrawn_at is null""";
    private static final int LONGEST_YEARS = 5;

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Absences(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Who is away on a day. */
    public List<Away> on(LocalDate day) {
        return between(day, day);
    }

    /** Who is away on any day from one to another, both among them. */
    @Transactional(readOnly = true)
    public List<Away> between(LocalDate from, LocalDate until) {
        return db.sql(AWAY + """

                   and a.from_on <= :until and (a.until_on is null or a.until_on > :from) order by a.from_on, a.id""")
                .param("from", from)
                .param("until", until)
                .query(Absences::away)
                .list();
    }

    /** When this worker was, is and will be away, the newest first. */
    @Transactional(readOnly = true)
    public List<Away> of(WorkerId worker) {
        return db.sql(AWAY + " and a.worker_id = :worker order by a.from_on desc")
                .param("worker", worker.value())
                .query(Absences::away)
                .list();
    }

    /**
     * Somebody is away; under an id made before, so that it is kept once.
     *
     * @throws Refusal by {@code until} when they are back before they went, by {@code fromOn} when they are away then already
     */
    public void keep(Away away, Kind kind) {
        check("until", away.fromOn(), away.untilOn());
        Viewer by = viewer.get();
        int kept = db.sql("""
                insert into staff.away (authority_id, id, worker_id, from_on, until_on, recorded_by, recorded_at)
                values (:authority, :id, :worker, :from, :until, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", away.id())
                .param("worker", away.worker().value())
                .param("from", away.fromOn())
                .param("until", away.untilOn())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (kept == 0) {
            throw new Refusal("fromOn", "staff.away.already");
        }
        db.sql("""
                insert into staff.away_because (authority_id, id, worker_id, kind, words, recorded_by, recorded_at)
                values (:authority, :id, :worker, :kind, :words, :by, :now)""")
                .param("authority", by.authority())
                .param("id", away.id())
                .param("worker", away.worker().value())
                .param("kind", kind.name())
                .param("words", away.words())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * They are back on another day than was thought (null: nobody knows yet).
     *
     * @throws Refusal by {@code back} when that is before they went, or meets another absence of theirs
     */
    public void back(WorkerId worker, UUID away, @Nullable LocalDate untilOn) {
        Away known = known(worker, away);
        check("back", known.fromOn(), untilOn);
        try {
            changed(away, db.sql("""
                            update staff.away set until_on = :until
                             where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null""").param("until", untilOn).param("id", away).update());
        } catch (DataIntegrityViolationException another) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new Refusal("back", "staff.away.already");
        }
    }

    /** It was written down wrongly, or did not come to be: it counts no more. */
    public void withdraw(WorkerId worker, UUID away) {
        known(worker, away);
        changed(
                away,
                db.sql("""
                        update staff.away set withdrawn_by = :by, withdrawn_at = :now
                         where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null""")
                        .param("by", viewer.get().account())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", away)
                        .update());
    }

    private Away known(WorkerId worker, UUID away) {
        return of(worker).stream()
                .filter(one -> one.id().equals(away))
                .findFirst()
                .orElseThrow(() -> new NotFound("absence " + away));
    }

    private static void changed(UUID away, int rows) {
        if (rows == 0) {
            throw new NotFound("absence " + away);
        }
    }

    private static void check(String field, LocalDate from, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(from)) {
            throw new Refusal(field, "staff.away.until.wrong");
        }
        if (until != null && until.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new Refusal(field, "staff.away.until.late");
        }
    }

    private static Away away(ResultSet rs, int row) throws SQLException {
        String kind = rs.getString("kind");
        return new Away(
                rs.getObject("id", UUID.class),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                kind == null ? null : Kind.valueOf(kind),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                rs.getString("words"));
    }
}
