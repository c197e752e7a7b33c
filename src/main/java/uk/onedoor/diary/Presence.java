package uk.onedoor.diary;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Who is here now, or on call: as they say themselves, until a time at which it ends by itself. */
@Service
@Transactional
public class Presence {

    /** At work, or to be reached although at home. */
    public enum HowHere {
        IN,
        ON_CALL
    }

    /** Somebody is here until a moment. */
    public record Here(HowHere how, Instant until) {}

    private static final Duration LONGEST = Duration.ofHours(25);

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Presence(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The viewer is here until the clock next shows this time; what they said before counts no more. */
    public void say(UUID id, HowHere how, LocalTime until) {
        if (db.sql("select count(*) from diary.here where authority_id = (select platform.authority()) and id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        Instant now = clock.instant();
        db.sql("""
                insert into diary.here (authority_id, id, worker_id, how, from_at, until_at)
                values (:authority, :id, :me, :how, :now, :until) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("me", viewer.get().account())
                .param("how", how.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(next(now, until)))
                .update();
    }

    /** The viewer is here no longer. */
    public void leave() {
        db.sql("""
                update diary.here set until_at = greatest(from_at, :now)
                 where authority_id = (select platform.authority()) and worker_id = :me and until_at > :now""")
                .param("now", Timestamp.from(clock.instant()))
                .param("me", viewer.get().account())
                .update();
    }

    /** How the viewer is here now; empty when they are not. */
    @Transactional(readOnly = true)
    public Optional<Here> mine() {
        WorkerId me = new WorkerId(viewer.get().account());
        return Optional.ofNullable(now(Set.of(me)).get(me));
    }

    /** Who of these is here now. */
    @Transactional(readOnly = true)
    public Map<WorkerId, Here> now(Collection<WorkerId> workers) {
        Map<WorkerId, Here> here = new HashMap<>();
        db.sql("""
                select worker_id, how, until_at from (
                  select distinct on (worker_id) worker_id, how, until_at from diary.here
                   where authority_id = (select platform.authority()) and worker_id = any (:ids) and from_at <= :now
                     and from_at > :latest
                   order by worker_id, from_at desc, id desc) as last
                 where until_at > :now""")
                .param("ids", workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("latest", Timestamp.from(clock.instant().minus(LONGEST)))
                .query(rs -> {
                    here.put(
                            new WorkerId(rs.getObject("worker_id", UUID.class)),
                            new Here(
                                    HowHere.valueOf(rs.getString("how")),
                                    rs.getTimestamp("until_at").toInstant()));
                });
        return here;
    }

    /** When the clock on the wall next shows this time: later today, else tomorrow. */
    static Instant next(Instant now, LocalTime time) {
        LocalDate today = London.day(now);
        Instant later = today.atTime(time).atZone(London.ZONE).toInstant();
        return later.isAfter(now)
                ? later
                : today.plusDays(1).atTime(time).atZone(London.ZONE).toInstant();
    }
}
