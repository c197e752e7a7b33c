package uk.onedoor.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.CurrentViewer;

/** Reads and writes what this room keeps of homes. */
@Repository
class HomeClockRepository {

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    HomeClockRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What was said of one home, or of every home ({@code null}), the first day first. */
    List<HomeHappening> happenings(@Nullable UUID home) {
        return db.sql("""
                select id, home_id, kind, on_day from deadlines.home_happening
                 where authority_id = (select platform.authority()) and withdrawn_at is null
                   and (cast(:home as uuid) is null or home_id = :home) order by on_day, id""")
                .param("home", home)
                .query((rs, row) -> new HomeHappening(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        FactKind.valueOf(rs.getString(3)),
                        rs.getObject(4, LocalDate.class)))
                .list();
    }

    /** False when it stands already. */
    boolean add(HomeHappening one) {
        return signed("""
                insert into deadlines.home_happening (authority_id, id, home_id, kind, on_day, recorded_by, recorded_at)
                values (:authority, :id, :home, :kind, :on, :by, :now) on conflict do nothing""")
                        .param("id", one.id())
                        .param("home", one.home())
                        .param("kind", one.kind().name())
                        .param("on", one.on())
                        .update()
                == 1;
    }

    boolean withdraw(UUID home, UUID id, String because) {
        return signed("""
                update deadlines.home_happening set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                 where authority_id = :authority and id = :id and home_id = :home and withdrawn_at is null""")
                        .param("because", because)
                        .param("id", id)
                        .param("home", home)
                        .update()
                == 1;
    }

    /** Why clocks were missed, by home, the last said first: of one home, or of every home ({@code null}). */
    Map<UUID, List<MissedReason>> reasons(@Nullable UUID home) {
        Map<UUID, List<MissedReason>> reasons = new HashMap<>();
        db.sql("""
                select r.home_id, r.clock, r.words, a.display_name, r.recorded_at from deadlines.home_reason r
                  join platform.account a on a.authority_id = r.authority_id and a.id = r.recorded_by
                 where r.authority_id = (select platform.authority()) and (cast(:home as uuid) is null or r.home_id = :home)
                 order by r.recorded_at desc, r.id desc""").param("home", home).query(rs -> {
            reasons.computeIfAbsent(rs.getObject(1, UUID.class), any -> new ArrayList<>())
                    .add(new MissedReason(
                            rs.getString(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getTimestamp(5).toInstant()));
        });
        return reasons;
    }

    void addReason(UUID id, UUID home, Deadline missed, String words) {
        signed("""
                insert into deadlines.home_reason (authority_id, id, home_id, clock, rule, due_on, words, recorded_by, recorded_at)
                values (:authority, :id, :home, :clock, :rule, :due, :words, :by, :now) on conflict do nothing""")
                .param("id", id)
                .param("home", home)
                .param("clock", missed.name())
                .param("rule", missed.rule().key())
                .param("due", missed.by())
                .param("words", words)
                .update();
    }

    /** A statement that says who writes, when, and in which council. */
    private StatementSpec signed(String sql) {
        return db.sql(sql)
                .param("authority", viewer.get().authority())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()));
    }
}
