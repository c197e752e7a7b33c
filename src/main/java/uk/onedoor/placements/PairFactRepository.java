package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.platform.access.Viewer;

/** Keeps what was written down of two young people. Names of joined records become that of the one that is kept. */
@Repository
class PairFactRepository {

    private static final Phrase WRITTEN_HERE = Phrase.of("placements.pair.source");
    private static final String FACT = """
            select f.id, f.young_person_id, f.other_id, f.bearing, f.told, f.noted_on,
                   w.topic, w.from_id, w.words, w.section, w.about_id
              from placements.pair_fact f
              left join placements.pair_why w on w.authority_id = f.authority_id and w.id = f.id
             where f.authority_id = (select platform.authority()) and f.superseded_at is null and\s""";

    private final JdbcClient db;

    PairFactRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(PairFact fact, Viewer by, Instant now) {
        Why why = Objects.requireNonNull(fact.reason().why());
        int written = db.sql("""
                insert into placements.pair_fact (authority_id, id, young_person_id, other_id, bearing, told, noted_on, recorded_by, recorded_at)
                values (:authority, :id, :first, :second, :bearing, :told, :noted, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", fact.id())
                .param("first", fact.pair().first().value())
                .param("second", fact.pair().second().value())
                .param("bearing", fact.reason().bearing().name())
                .param("told", fact.reason().told().text())
                .param("noted", why.noted())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
        if (written == 0) {
            return;
        }
        db.sql("""
                insert into placements.pair_why (authority_id, id, young_person_id, other_id, topic, from_id, words, section, about_id)
                values (:authority, :id, :first, :second, :topic, :from, :words, :section, :about)""")
                .param("authority", by.authority())
                .param("id", fact.id())
                .param("first", fact.pair().first().value())
                .param("second", fact.pair().second().value())
                .param("topic", why.topic().name())
                .param("from", value(why.from()))
                .param("words", why.words().text())
                .param("section", why.section())
                .param("about", value(why.about()))
                .update();
    }

    /** False when it was over already, or is not theirs. */
    boolean supersede(UUID id, String because, Viewer by, Instant now) {
        return db.sql("""
                update placements.pair_fact set superseded_at = :now, superseded_by = :by, superseded_because = :because
                 where authority_id = (select platform.authority()) and id = :id and superseded_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("by", by.account())
                        .param("because", because)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What holds of any of these records beside anybody. */
    List<PairFact> of(Collection<UUID> records, Map<UUID, UUID> kept) {
        return db
                .sql(FACT + """
                        (f.young_person_id = any (:records) or f.other_id = any (:records))
                         order by f.noted_on desc, f.id limit 500""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> fact(rs, kept))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What holds between any of these records and any of those. */
    List<PairFact> between(Collection<UUID> these, Collection<UUID> those, Map<UUID, UUID> kept) {
        return db
                .sql(FACT + """
                        ((f.young_person_id = any (:these) and f.other_id = any (:those))
                         or (f.young_person_id = any (:those) and f.other_id = any (:these)))""")
                .param("these", these.toArray(UUID[]::new))
                .param("those", those.toArray(UUID[]::new))
                .query((rs, row) -> fact(rs, kept))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when the two records are of one person by now. */
    private static Optional<PairFact> fact(ResultSet rs, Map<UUID, UUID> kept) throws SQLException {
        YoungPersonId one = Objects.requireNonNull(person(rs, "young_person_id", kept));
        YoungPersonId other = Objects.requireNonNull(person(rs, "other_id", kept));
        if (one.equals(other)) {
            return Optional.empty();
        }
        String topic = rs.getString("topic");
        Why why = topic == null
                ? null
                : new Why(
                        Topic.valueOf(topic),
                        person(rs, "from_id", kept),
                        Phrase.written(rs.getString("words")),
                        WRITTEN_HERE,
                        rs.getObject("noted_on", LocalDate.class),
                        rs.getString("section"),
                        person(rs, "about_id", kept));
        return Optional.of(new PairFact(
                rs.getObject("id", UUID.class),
                Pair.of(one, other),
                new Reason(Bearing.valueOf(rs.getString("bearing")), Phrase.written(rs.getString("told")), why)));
    }

    private static @Nullable YoungPersonId person(ResultSet rs, String column, Map<UUID, UUID> kept)
            throws SQLException {
        UUID record = rs.getObject(column, UUID.class);
        return record == null ? null : new YoungPersonId(kept.getOrDefault(record, record));
    }

    private static @Nullable UUID value(@Nullable YoungPersonId person) {
        return person == null ? null : person.value();
    }
}
