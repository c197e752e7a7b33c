package uk.onedoor.carers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.carers.SuitabilityCheck.Answer;
import uk.onedoor.carers.SuitabilityCheck.Kind;
import uk.onedoor.carers.SuitabilityCheck.Result;
import uk.onedoor.platform.access.Viewer;

/** Stores what was asked about people and their homes, and what came back. */
@Repository
class CheckRepository {

    private final JdbcClient db;

    CheckRepository(JdbcClient db) {
        this.db = db;
    }

    /** Of every household or of one, the first asked first; nothing to those who may not read it. */
    List<SuitabilityCheck> checks(@Nullable HouseholdId household) {
        return db.sql("""
                select c.id, c.household_id, c.human_id, c.kind, c.asked_on, c.came_back_on, c.result, c.words, c.valid_until
                  from carers.suitability_check c
                 where c.authority_id = (select platform.authority()) and (:household::uuid is null or c.household_id = :household)
                 order by c.household_id, c.asked_on, c.recorded_at, c.id""")
                .param("household", household == null ? null : household.value())
                .query(CheckRepository::check)
                .list();
    }

    /** Adds one; false when it is there, or the same is asked and has not come back. */
    boolean insert(SuitabilityCheck check, Viewer by, Instant now) {
        return db.sql("""
                insert into carers.suitability_check (authority_id, id, household_id, human_id, kind, asked_on, asked_by, recorded_at)
                values (:authority, :id, :household, :human, :kind, :asked, :by, :now) on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", check.id())
                        .param("household", check.household().value())
                        .param(
                                "human",
                                check.human() == null ? null : check.human().value())
                        .param("kind", check.kind().name())
                        .param("asked", check.askedOn())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** What came back; false when that was said before. */
    boolean answer(UUID check, HouseholdId household, Answer answer, Viewer by, Instant now) {
        return db.sql("""
                update carers.suitability_check
                   set came_back_on = :came, result = :result, words = :words, valid_until = :valid, came_by = :by,
                       came_recorded_at = :now
                 where authority_id = (select platform.authority()) and id = :id and household_id = :household
                   and came_back_on is null""")
                        .param("came", answer.cameBackOn())
                        .param("result", answer.result().name())
                        .param("words", answer.words())
                        .param("valid", answer.validUntil())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .param("id", check)
                        .param("household", household.value())
                        .update()
                > 0;
    }

    private static SuitabilityCheck check(ResultSet rs, int row) throws SQLException {
        UUID human = rs.getObject("human_id", UUID.class);
        LocalDate came = rs.getObject("came_back_on", LocalDate.class);
        return new SuitabilityCheck(
                rs.getObject("id", UUID.class),
                new HouseholdId(rs.getObject("household_id", UUID.class)),
                human == null ? null : new HumanId(human),
                Kind.valueOf(rs.getString("kind")),
                rs.getObject("asked_on", LocalDate.class),
                came == null
                        ? null
                        : new Answer(
                                came,
                                Result.valueOf(rs.getString("result")),
                                rs.getString("words"),
                                rs.getObject("valid_until", LocalDate.class)));
    }
}
