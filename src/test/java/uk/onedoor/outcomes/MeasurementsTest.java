package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class MeasurementsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Measurements measurements;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void every_measure_takes_its_lowest_and_its_highest_score_and_nothing_beyond() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            for (Measure measure : measurements.measures()) {
                measurements.record(score(robin, measure.code(), String.valueOf(measure.lowest())));
                measurements.record(score(robin, measure.code(), String.valueOf(measure.highest())));
                for (int beyond : List.of(measure.lowest() - 1, measure.highest() + 1)) {
                    refused(score(robin, measure.code(), String.valueOf(beyond)));
                }
            }
            assertThat(measurements.of(robin)).hasSize(MeasureCode.values().length * 2);
        });
    }

    @Test
    void whole_measures_take_no_halves_and_the_others_one_decimal() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            refused(score(robin, MeasureCode.SDQ_TOTAL, "17.5"));
            refused(score(robin, MeasureCode.ORS_TOTAL, "17.55"));
            measurements.record(score(robin, MeasureCode.ORS_TOTAL, "17.5"));
            assertThat(measurements.of(robin))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.score()).isEqualByComparingTo("17.5"));
        });
    }

    @Test
    void the_database_refuses_a_score_outside_the_range_however_the_range_is_told() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            refusedByTheDatabase(
                    council.code, robin, "'SDQ_TOTAL', 0, 40, true, 41", "score_is_in_the_range_of_its_measure");
            refusedByTheDatabase(
                    council.code,
                    robin,
                    "'SDQ_TOTAL', 0, 99, true, 41",
                    "measurement_measure_lowest_highest_whole_fkey");
            refusedByTheDatabase(
                    council.code,
                    robin,
                    "'SDQ_TOTAL', 0, 40, false, 12.5",
                    "measurement_measure_lowest_highest_whole_fkey");
            refusedByTheDatabase(
                    council.code, robin, "'SDQ_TOTAL', 0, 40, true, 12.5", "score_is_whole_where_its_measure_is");
            refusedByTheDatabase(
                    council.code, robin, "'ROSENBERG', 10, 40, true, 9", "score_is_in_the_range_of_its_measure");
            refusedByTheDatabase(
                    council.code,
                    robin,
                    "'HOROSCOPE', 0, 10, true, 5",
                    "measurement_measure_lowest_highest_whole_fkey");
        });
    }

    @Test
    void a_score_taken_back_stays_with_the_reason() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = measurements.record(score(robin, MeasureCode.SDQ_TOTAL, "20"));
            assertThatThrownBy(() -> measurements.withdraw(robin, id, null)).isInstanceOf(Refusal.class);
            measurements.withdraw(robin, id, "Added up wrongly");
            assertThat(measurements.of(robin))
                    .singleElement()
                    .extracting(Measurement::withdrawnBecause)
                    .isEqualTo("Added up wrongly");
        });
    }

    private void refused(NewMeasurement wrong) {
        assertThatThrownBy(() -> measurements.record(wrong)).isInstanceOf(Refusal.class);
    }

    private void refusedByTheDatabase(String authority, YoungPersonId who, String values, String rule) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> db.sql("""
                        insert into outcomes.measurement (authority_id, id, young_person_id, measured_on, scored_by,
                          recorded_by, recorded_at, measure, lowest, highest, whole, score)
                        select :authority, gen_random_uuid(), :who, date '2026-11-01', 'CARER', gen_random_uuid(),
                          timestamptz '2026-11-16', %s""".formatted(values))
                        .param("authority", authority)
                        .param("who", who.value())
                        .update()))
                .as(values)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(rule);
    }

    private static NewMeasurement score(YoungPersonId who, MeasureCode measure, String score) {
        return new NewMeasurement(
                who, measure, new BigDecimal(score), Facts.TODAY, Measurement.ScoredBy.YOUNG_PERSON, "");
    }
}
