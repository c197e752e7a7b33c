package uk.onedoor.outcomes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;

/** Stores scores, and reads which measures there are. */
@Repository
class MeasurementRepository {

    private final JdbcClient db;

    MeasurementRepository(JdbcClient db) {
        this.db = db;
    }

    List<Measure> measures() {
        return db.sql("select code, lowest, highest, whole, higher_is_better, licence from outcomes.measure")
                .query((rs, row) -> new Measure(
                        MeasureCode.valueOf(rs.getString("code")),
                        rs.getInt("lowest"),
                        rs.getInt("highest"),
                        rs.getBoolean("whole"),
                        rs.getBoolean("higher_is_better"),
                        Measure.Licence.valueOf(rs.getString("licence"))))
                .list();
    }

    void insert(UUID id, NewMeasurement measured, Viewer by, Instant now) {
        db.sql("""
                insert into outcomes.measurement (authority_id, id, young_person_id, measure, lowest, highest, whole, score,
                  measured_on, scored_by, about, recorded_by, recorded_at)
                select :authority, :id, :person, m.code, m.lowest, m.highest, m.whole, :score, :on, :scoredBy, :about, :by, :now
                  from outcomes.measure m where m.code = :measure
                on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", measured.youngPerson().value())
                .param("score", measured.score())
                .param("on", measured.on())
                .param("scoredBy", measured.scoredBy().name())
                .param("about", measured.about())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("measure", measured.measure().name())
                .update();
    }

    boolean withdraw(UUID id, UUID youngPerson, String because, Viewer by, Instant now) {
        return db.sql("""
                update outcomes.measurement set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                where authority_id = :authority and id = :id and young_person_id = :person and withdrawn_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("by", by.account())
                        .param("because", because)
                        .param("authority", by.authority())
                        .param("id", id)
                        .param("person", youngPerson)
                        .update()
                == 1;
    }

    /** All of them, oldest first, withdrawn ones among them. */
    List<Measurement> of(Collection<UUID> people) {
        return db.sql("""
                select id, young_person_id, measure, score, measured_on, scored_by, about, recorded_by, withdrawn_because
                  from outcomes.measurement
                 where authority_id = (select platform.authority()) and young_person_id = any (:people)
                 order by measured_on, recorded_at, id""")
                .param("people", people.toArray(UUID[]::new))
                .query((rs, row) -> new Measurement(
                        rs.getObject("id", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        MeasureCode.valueOf(rs.getString("measure")),
                        rs.getBigDecimal("score").stripTrailingZeros(),
                        rs.getObject("measured_on", LocalDate.class),
                        Measurement.ScoredBy.valueOf(rs.getString("scored_by")),
                        rs.getString("about"),
                        rs.getObject("recorded_by", UUID.class),
                        rs.getString("withdrawn_because")))
                .list();
    }
}
