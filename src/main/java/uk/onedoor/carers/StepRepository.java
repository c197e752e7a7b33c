package uk.onedoor.carers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.staff.WorkerId;

/** Stores what happened with households, and what was said of it. */
@Repository
class StepRepository {

    private final JdbcClient db;

    StepRepository(JdbcClient db) {
        this.db = db;
    }

    /** Lets one transaction at a time write down what happened with a household. */
    void take(HouseholdId household) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "household " + household)
                .query((rs, row) -> true)
                .list();
    }

    /** The steps of every household or of one, as far as the viewer may know. */
    List<Step> steps(@Nullable HouseholdId household) {
        return db.sql("""
                select s.id, s.household_id, s.kind, s.on_day, s.until_on, s.back_on, s.recorded_at from carers.step s
                 where s.authority_id = (select platform.authority()) and (:household::uuid is null or s.household_id = :household)
                 order by s.household_id, s.on_day, s.recorded_at, s.id""")
                .param("household", household == null ? null : household.value())
                .query(StepRepository::step)
                .list();
    }

    /** What was said, by step: nothing to those who may not read it. */
    Map<UUID, Told> told(@Nullable HouseholdId household) {
        Map<UUID, Told> told = new HashMap<>();
        db.sql("""
                select t.id, t.words, t.learned, t.next_words, t.next_worker_id from carers.told t
                 where t.authority_id = (select platform.authority()) and (:household::uuid is null or t.household_id = :household)""")
                .param("household", household == null ? null : household.value())
                .query(rs -> {
                    told.put(rs.getObject("id", UUID.class), told(rs));
                });
        return told;
    }

    /** True when a step of this id is there: the same form was sent before. */
    boolean isThere(UUID step) {
        return db.sql(
                        "select exists (select from carers.step where authority_id = (select platform.authority()) and id = :id)")
                .param("id", step)
                .query(Boolean.class)
                .single();
    }

    /** Adds a step and what was said of it; false when one of its kind is there on its day. */
    boolean insert(Step step, Told told, Viewer by) {
        int added = db.sql("""
                insert into carers.step (authority_id, id, household_id, kind, on_day, until_on, recorded_by, recorded_at)
                values (:authority, :id, :household, :kind, :on, :until, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", step.id())
                .param("household", step.household().value())
                .param("kind", step.kind().name())
                .param("on", step.on())
                .param("until", step.until())
                .param("by", by.account())
                .param("now", Timestamp.from(step.recordedAt()))
                .update();
        if (added > 0) {
            tell(step, told, by, step.recordedAt());
        }
        return added > 0;
    }

    private void tell(Step step, Told told, Viewer by, Instant now) {
        WorkerId with = told.nextWith();
        db.sql("""
                insert into carers.told (authority_id, id, household_id, words, learned, next_words, next_worker_id, recorded_by,
                                         recorded_at)
                values (:authority, :id, :household, :words, :learned, :next, :with, :by, :now)""")
                .param("authority", by.authority())
                .param("id", step.id())
                .param("household", step.household().value())
                .param("words", told.words())
                .param("learned", told.learned())
                .param("next", told.next())
                .param("with", with == null ? null : with.value())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** They came back from a break; false when that was said before. */
    boolean back(UUID step, HouseholdId household, LocalDate on) {
        return db.sql("""
                update carers.step set back_on = :on where authority_id = (select platform.authority()) and id = :id
                   and household_id = :household and kind = 'BREAK' and back_on is null and on_day <= :on""")
                        .param("on", on)
                        .param("id", step)
                        .param("household", household.value())
                        .update()
                > 0;
    }

    private static Step step(ResultSet rs, int row) throws SQLException {
        return new Step(
                rs.getObject("id", UUID.class),
                new HouseholdId(rs.getObject("household_id", UUID.class)),
                Step.Kind.valueOf(rs.getString("kind")),
                rs.getObject("on_day", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                rs.getObject("back_on", LocalDate.class),
                rs.getTimestamp("recorded_at").toInstant());
    }

    private static Told told(ResultSet rs) throws SQLException {
        UUID with = rs.getObject("next_worker_id", UUID.class);
        return new Told(
                rs.getString("words"),
                rs.getString("learned"),
                rs.getString("next_words"),
                with == null ? null : new WorkerId(with));
    }
}
