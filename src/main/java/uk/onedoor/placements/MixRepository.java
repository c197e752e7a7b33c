package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KeptMix.Line;
import uk.onedoor.placements.KeptMix.Proposal;
import uk.onedoor.placements.KeptMix.Verdict;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Keeps house mixes as they were decided. */
@Repository
class MixRepository {

    private final JdbcClient db;

    MixRepository(JdbcClient db) {
        this.db = db;
    }

    /** False when it was kept already. */
    boolean insert(KeptMix mix, Viewer by) {
        int written = db.sql("""
                insert into placements.mix (authority_id, id, young_person_id, home_id, from_on, decision, because, not_known, asked, answer,
                                            recorded_by, recorded_at)
                values (:authority, :id, :person, :home, :from, :decision, :because, :unknown, :asked, :answer, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", mix.id())
                .param("person", mix.proposal().newcomer().value())
                .param("home", mix.proposal().home().value())
                .param("from", mix.proposal().from())
                .param("decision", mix.verdict().decision().name())
                .param("because", mix.verdict().because())
                .param("unknown", mix.verdict().notKnown())
                .param("asked", mix.verdict().asked())
                .param("answer", mix.verdict().answer())
                .param("by", mix.by())
                .param("now", Timestamp.from(mix.at()))
                .update();
        if (written == 1) {
            mix.lines().forEach(line -> insert(mix, line, by));
        }
        return written == 1;
    }

    private void insert(KeptMix mix, Line line, Viewer by) {
        UUID id = Ids.next();
        db.sql("""
                insert into placements.mix_line (authority_id, id, mix_id, young_person_id, other_id, bearing, told, will_do)
                values (:authority, :id, :mix, :person, :other, :bearing, :told, :willDo)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("mix", mix.id())
                .param("person", mix.proposal().newcomer().value())
                .param("other", line.resident().value())
                .param("bearing", line.reason().bearing().name())
                .param("told", line.reason().told().text())
                .param("willDo", line.willDo())
                .update();
        Why why = line.reason().why();
        if (why != null) {
            insert(mix, line, id, why, by);
        }
    }

    private void insert(KeptMix mix, Line line, UUID id, Why why, Viewer by) {
        db.sql("""
                insert into placements.mix_why (authority_id, id, mix_id, young_person_id, other_id, topic, from_id, words, source, noted_on,
                                                section, about_id)
                values (:authority, :id, :mix, :person, :other, :topic, :from, :words, :source, :noted, :section, :about)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("mix", mix.id())
                .param("person", mix.proposal().newcomer().value())
                .param("other", line.resident().value())
                .param("topic", why.topic().name())
                .param("from", value(why.from()))
                .param("words", why.words().text())
                .param("source", why.source().text())
                .param("noted", why.noted())
                .param("section", why.section())
                .param("about", value(why.about()))
                .update();
    }

    /** Those about any of these records, the newest first, with every line the viewer may read of. */
    List<KeptMix> of(Collection<UUID> records) {
        Map<UUID, List<Line>> lines = lines(records);
        return db.sql("""
                select m.id, m.young_person_id, m.home_id, m.from_on, m.decision, m.because, m.not_known, m.asked, m.answer,
                       m.recorded_by, m.recorded_at
                  from placements.mix m
                 where m.authority_id = (select platform.authority()) and m.young_person_id = any (:records)
                 order by m.recorded_at desc, m.id desc limit 200""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> mix(rs, lines))
                .list();
    }

    private Map<UUID, List<Line>> lines(Collection<UUID> records) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        db.sql("""
                select l.mix_id, l.other_id, l.bearing, l.told, l.will_do,
                       w.topic, w.from_id, w.words, w.source, w.noted_on, w.section, w.about_id
                  from placements.mix_line l
                  left join placements.mix_why w on w.authority_id = l.authority_id and w.id = l.id
                 where l.authority_id = (select platform.authority()) and l.young_person_id = any (:records)
                 order by l.mix_id, l.id""").param("records", records.toArray(UUID[]::new)).query(rs -> {
            lines.computeIfAbsent(rs.getObject("mix_id", UUID.class), any -> new ArrayList<>())
                    .add(line(rs));
        });
        return lines;
    }

    private static KeptMix mix(ResultSet rs, Map<UUID, List<Line>> lines) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new KeptMix(
                id,
                new Proposal(
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        new HomeId(rs.getObject("home_id", UUID.class)),
                        rs.getObject("from_on", LocalDate.class)),
                new Verdict(
                        MixDecision.valueOf(rs.getString("decision")),
                        rs.getString("because"),
                        rs.getString("not_known"),
                        rs.getString("asked"),
                        rs.getString("answer")),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant(),
                lines.getOrDefault(id, List.of()));
    }

    private static Line line(ResultSet rs) throws SQLException {
        String topic = rs.getString("topic");
        Why why = topic == null
                ? null
                : new Why(
                        Topic.valueOf(topic),
                        person(rs, "from_id"),
                        Phrase.written(rs.getString("words")),
                        Phrase.written(rs.getString("source")),
                        rs.getObject("noted_on", LocalDate.class),
                        rs.getString("section"),
                        person(rs, "about_id"));
        return new Line(
                new YoungPersonId(rs.getObject("other_id", UUID.class)),
                new Reason(Bearing.valueOf(rs.getString("bearing")), Phrase.written(rs.getString("told")), why),
                rs.getString("will_do"));
    }

    private static @Nullable YoungPersonId person(ResultSet rs, String column) throws SQLException {
        UUID id = rs.getObject(column, UUID.class);
        return id == null ? null : new YoungPersonId(id);
    }

    private static @Nullable UUID value(@Nullable YoungPersonId person) {
        return person == null ? null : person.value();
    }
}
