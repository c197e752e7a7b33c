package uk.onedoor.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.risks.Raise.Evaluation;
import uk.onedoor.risks.Raise.Feeling;
import uk.onedoor.risks.Raise.Says;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Keeps what could hurt a young person, what is done, and what came of it. */
@Service
@Transactional
class Raises {

    private final JdbcClient db;
    private final Clock clock;

    Raises(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of these records that stand, the newest first. */
    @Transactional(readOnly = true)
    List<Raise> of(Collection<UUID> records) {
        List<Raise> began = db.sql("""
                select r.*, a.display_name from risks.raise r
                  join platform.account a on a.authority_id = r.authority_id and a.id = r.recorded_by
                 where r.authority_id = (select platform.authority()) and r.withdrawn_at is null
                   and r.young_person_id = any (:records)
                 order by r.recorded_at desc, r.id desc""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> raise(rs))
                .list();
        if (began.isEmpty()) {
            return began; // as with many: nothing can have come of it
        }
        Map<UUID, List<Evaluation>> evaluations = new HashMap<>();
        db.sql("""
                select e.*, a.display_name from risks.evaluation e
                  join platform.account a on a.authority_id = e.authority_id and a.id = e.recorded_by
                 where e.authority_id = (select platform.authority()) and e.young_person_id = any (:records)
                 order by e.recorded_at, e.id""").param("records", records.toArray(UUID[]::new)).query(row -> {
            evaluations
                    .computeIfAbsent(row.getObject("raise_id", UUID.class), any -> new ArrayList<>())
                    .add(evaluation(row));
        });
        Map<UUID, List<Feeling>> feelings = new HashMap<>();
        db.sql("""
                select f.raise_id, f.theirs, f.theirs_words, f.recorded_at from risks.feeling f
                 where f.authority_id = (select platform.authority()) and f.young_person_id = any (:records)
                 order by f.recorded_at, f.id""").param("records", records.toArray(UUID[]::new)).query(row -> {
            feelings.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                    .add(new Feeling(
                            row.getObject(2, Integer.class),
                            row.getString(3),
                            row.getTimestamp(4).toInstant()));
        });
        return began.stream()
                .map(one -> one.with(
                        evaluations.getOrDefault(one.id(), List.of()), feelings.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** @throws NotFound when none such stands among these records */
    @Transactional(readOnly = true)
    Raise get(Collection<UUID> records, UUID raise) {
        return of(records).stream()
                .filter(one -> one.id().equals(raise))
                .findFirst()
                .orElseThrow(() -> new NotFound("a raise " + raise));
    }

    void add(UUID id, YoungPersonId person, Says says) {
        db.sql("""
                insert into risks.raise (authority_id, id, young_person_id, harm, analysis, whose_risk, intervention, solution,
                  theirs, theirs_words, workers, evaluate_on, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :harm, :analysis, :whose, :intervention, :solution, :theirs, :words,
                  :workers, :on, platform.account(), :at) on conflict (authority_id, id) do nothing""")
                .param("id", id)
                .param("who", person.value())
                .param("harm", says.harm())
                .param("analysis", says.analysis())
                .param("whose", says.whose().name())
                .param("intervention", says.intervention())
                .param("solution", says.solution())
                .param("theirs", says.safe().theirs())
                .param("words", says.safe().words())
                .param("workers", says.safe().workers())
                .param("on", says.evaluateOn())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Adds what came of a worry that goes on.
     *
     * @throws Refusal when nobody was to look again: it is over
     */
    void evaluate(Raise raise, UUID id, Worked worked, String words, Safe safe, @Nullable LocalDate next) {
        if (raise.evaluations().stream().anyMatch(one -> one.id().equals(id))) {
            return; // the same sent twice
        }
        if (!raise.goesOn()) {
            throw new Refusal("", "risks.evaluate.over");
        }
        db.sql("""
                insert into risks.evaluation (authority_id, id, young_person_id, raise_id, worked, words, theirs, theirs_words,
                  workers, next_on, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :raise, :worked, :words, :theirs, :said, :workers, :next,
                  platform.account(), :at) on conflict (authority_id, id) do nothing""")
                .param("id", id)
                .param("who", raise.record().value())
                .param("raise", raise.id())
                .param("worked", worked.name())
                .param("words", words)
                .param("theirs", safe.theirs())
                .param("said", safe.words())
                .param("workers", safe.workers())
                .param("next", next)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps how safe it feels to whoever looks: the young person themselves. */
    void feel(Raise raise, UUID id, @Nullable Integer theirs, String words) {
        db.sql("""
                insert into risks.feeling (authority_id, id, young_person_id, raise_id, theirs, theirs_words, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :raise, :theirs, :words, platform.account(), :at)
                on conflict (authority_id, id) do nothing""")
                .param("id", id)
                .param("who", raise.record().value())
                .param("raise", raise.id())
                .param("theirs", theirs)
                .param("words", words)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static Raise raise(ResultSet rs) throws SQLException {
        return new Raise(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Says(
                        rs.getString("harm"),
                        rs.getString("analysis"),
                        WhoseRisk.valueOf(rs.getString("whose_risk")),
                        rs.getString("intervention"),
                        rs.getString("solution"),
                        safe(rs),
                        rs.getObject("evaluate_on", LocalDate.class)),
                rs.getString("display_name"),
                rs.getTimestamp("recorded_at").toInstant(),
                List.of(),
                List.of());
    }

    private static Evaluation evaluation(ResultSet rs) throws SQLException {
        return new Evaluation(
                rs.getObject("id", UUID.class),
                Worked.valueOf(rs.getString("worked")),
                rs.getString("words"),
                safe(rs),
                rs.getObject("next_on", LocalDate.class),
                rs.getString("display_name"),
                rs.getTimestamp("recorded_at").toInstant());
    }

    private static Safe safe(ResultSet rs) throws SQLException {
        return new Safe(rs.getObject("theirs", Integer.class), rs.getString("theirs_words"), rs.getInt("workers"));
    }
}
