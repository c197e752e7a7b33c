package uk.onedoor.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.returns.FactPlan.Held;
import uk.onedoor.returns.FactPlan.Told;

/** Stores care facts, thousands in a statement. */
@Repository
class FactRepository {

    /** Enough that the way to the database costs nothing, few enough that no statement grows huge. */
    private static final int AT_ONCE = 5_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HELD = """
            select id, fact_key, content_hash, told_year, gone_at is not null as gone from returns.fact
            where authority_id = (select platform.authority()) and superseded_at is null and\s""";

    private final JdbcClient db;

    FactRepository(JdbcClient db) {
        this.db = db;
    }

    /** What holds of these children, by key. */
    Map<String, Held> heldOf(Collection<String> children) {
        Map<String, Held> held = new HashMap<>();
        db.sql(HELD + "child = any (:children)")
                .param("children", children.toArray(String[]::new))
                .query(FactRepository::held)
                .list()
                .forEach(fact -> held.put(fact.key(), fact));
        return held;
    }

    /** What holds and was last told by this year's return. */
    List<Held> toldBy(int year) {
        return db.sql(HELD + "told_year = :year")
                .param("year", year)
                .query(FactRepository::held)
                .list();
    }

    void supersede(List<UUID> facts, Instant now) {
        update("update returns.fact set superseded_at = :now", facts, now);
    }

    void markGone(List<UUID> facts, Instant now) {
        update("update returns.fact set gone_at = :now", facts, now);
    }

    void tellAgain(List<UUID> facts, int year) {
        if (!facts.isEmpty()) {
            db.sql("""
                    update returns.fact set told_year = :year, gone_at = null
                    where authority_id = (select platform.authority()) and id = any (:ids)""")
                    .param("year", year)
                    .param("ids", facts.toArray(UUID[]::new))
                    .update();
        }
    }

    private void update(String change, List<UUID> facts, Instant now) {
        if (!facts.isEmpty()) {
            db.sql(change + " where authority_id = (select platform.authority()) and id = any (:ids)")
                    .param("now", Timestamp.from(now))
                    .param("ids", facts.toArray(UUID[]::new))
                    .update();
        }
    }

    void insert(List<Told> facts, Map<String, UUID> people, int year, UUID reading, Instant now) {
        for (int from = 0; from < facts.size(); from += AT_ONCE) {
            insertSome(facts.subList(from, Math.min(facts.size(), from + AT_ONCE)), people, year, reading, now);
        }
    }

    private void insertSome(List<Told> facts, Map<String, UUID> people, int year, UUID reading, Instant now) {
        db.sql("""
                insert into returns.fact (authority_id, id, young_person_id, child, fact_key, content_hash, kind, on_date,
                  until_date, words, codes, source_file, source_table, source_row, reading_id, read_at, told_year)
                select platform.authority(), platform.new_id(), f.person, f.child, f.key, f.hash, f.kind, f.began, f.ended,
                       f.words, f.codes, f.file, f.origin, f.place, :reading, :now, :year
                  from unnest(:people, :children, :keys, :hashes, :kinds, cast(:began as date[]), cast(:ended as date[]),
                              :words, cast(:codes as jsonb[]), :files, :origins, :places)
                       as f (person, child, key, hash, kind, began, ended, words, codes, file, origin, place)""")
                .param("reading", reading)
                .param("now", Timestamp.from(now))
                .param("year", year)
                .param(
                        "people",
                        facts.stream().map(told -> people.get(told.child())).toArray(UUID[]::new))
                .param("children", facts.stream().map(Told::child).toArray(String[]::new))
                .param("keys", column(facts, CareFact::key))
                .param("hashes", column(facts, CareFact::contentHash))
                .param("kinds", column(facts, CareFact::kind))
                .param("began", column(facts, CareFact::on))
                .param("ended", column(facts, CareFact::until))
                .param("words", column(facts, CareFact::words))
                .param("codes", column(facts, fact -> JSON.writeValueAsString(fact.codes())))
                .param("files", column(facts, fact -> fact.source().file()))
                .param("origins", column(facts, fact -> fact.source().table()))
                .param(
                        "places",
                        facts.stream().map(told -> told.fact().source().row()).toArray(Integer[]::new))
                .update();
    }

    private static @Nullable String[] column(List<Told> facts, Function<CareFact, @Nullable Object> what) {
        return facts.stream()
                .map(told -> Objects.toString(what.apply(told.fact()), null))
                .toArray(String[]::new);
    }

    private static Held held(ResultSet rs, int row) throws SQLException {
        return new Held(
                rs.getObject("id", UUID.class),
                rs.getString("fact_key"),
                rs.getString("content_hash"),
                rs.getInt("told_year"),
                rs.getBoolean("gone"));
    }
}
