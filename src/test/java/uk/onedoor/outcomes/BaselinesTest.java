package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.outcomes.BaselinesDue.BaselineDue;
import uk.onedoor.people.People;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class BaselinesTest {

    private static final LocalDate BEGAN = Facts.TODAY.minusDays(20);

    @Autowired
    TestCouncil councils;

    @Autowired
    Baselines baselines;

    @Autowired
    BaselineRepository repository;

    @Autowired
    JdbcClient db;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_state_on_arrival_is_kept_whole_with_what_nobody_knew() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(robin, BEGAN, BEGAN.plusDays(14)));
            Baseline kept = baselines.of(robin, BEGAN).orElseThrow();
            assertThat(kept.answers()).hasSize(Question.values().length);
            assertThat(kept.answers().get(Question.SUBSTANCE_USE).whoWouldKnow())
                    .isEqualTo("Youth worker Dee");
            assertThat(kept.daysLate()).isZero();
        });
    }

    @Test
    void taken_after_two_weeks_it_says_how_many_days_late() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY));
            assertThat(baselines.of(robin, BEGAN).orElseThrow().daysLate()).isEqualTo(6);
        });
    }

    @Test
    void one_holds_and_a_second_is_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = baselines.take(Ids.next(), Facts.baseline(robin, BEGAN, Facts.TODAY));
            assertThat(baselines.take(id, Facts.baseline(robin, BEGAN, Facts.TODAY)))
                    .isEqualTo(id);
            assertThatThrownBy(() -> baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY)))
                    .isInstanceOf(Refusal.class);
            assertThat(baselines.history(robin)).hasSize(1);
        });
    }

    @Test
    void a_correction_keeps_what_was_written_before_with_the_reason() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY));
            baselines.correct(Ids.next(), corrected(robin), "School counted again");
            assertThat(baselines.history(robin))
                    .extracting(
                            found -> found.answers().get(Question.DAYS_MISSED).number(), Baseline::supersededBecause)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(4, null),
                            org.assertj.core.groups.Tuple.tuple(12, "School counted again"));
        });
    }

    @Test
    void a_correction_needs_a_reason_and_something_to_correct() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            assertThatThrownBy(() -> baselines.correct(Ids.next(), corrected(robin), "Because"))
                    .isInstanceOf(Refusal.class);
            baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY));
            assertThatThrownBy(() -> baselines.correct(Ids.next(), corrected(robin), null))
                    .isInstanceOf(Refusal.class);
            assertThat(baselines.history(robin)).hasSize(1);
        });
    }

    @Test
    void a_correction_sent_twice_is_one() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY));
            UUID id = Ids.next();
            baselines.correct(id, corrected(robin), "School counted again");
            baselines.correct(id, corrected(robin), "School counted again");
            assertThat(baselines.history(robin)).hasSize(2);
        });
    }

    @Test
    void it_is_not_taken_before_they_came_nor_on_a_day_still_to_come() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            for (LocalDate day : List.of(BEGAN.minusDays(1), Facts.TODAY.plusDays(1))) {
                assertThatThrownBy(() -> baselines.take(Facts.baseline(robin, BEGAN, day)))
                        .isInstanceOf(Refusal.class);
            }
        });
    }

    @Test
    void the_database_keeps_one_that_holds_and_answers_that_suit_their_question() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY));
            refusedByTheDatabase(
                    "insert into outcomes.baseline (authority_id, id, young_person_id, began_on, taken_on,"
                            + " taken_by, source, recorded_by, recorded_at) select authority_id, gen_random_uuid(),"
                            + " young_person_id, began_on, taken_on, taken_by, source, recorded_by, recorded_at"
                            + " from outcomes.baseline where id = '" + id + "'",
                    "one_baseline_holds");
            for (String wrong : List.of("'MOVES', -1, null", "'LIVING', null, 'MARS'", "'MARS', 1, null")) {
                refusedByTheDatabase(
                        "insert into outcomes.answer (authority_id, id, young_person_id, follow_up_id,"
                                + " baseline_id, question, number, choice, recorded_by, recorded_at) select authority_id,"
                                + " gen_random_uuid(), young_person_id, null, id, " + wrong
                                + ", recorded_by, recorded_at"
                                + " from outcomes.baseline where id = '" + id + "'",
                        "answer_suits_its_question");
            }
            refusedByTheDatabase("update outcomes.baseline set superseded_at = now()", "superseded_with_a_reason");
        });
    }

    @Test
    void each_question_belongs_to_the_same_section_in_the_program_and_in_the_database() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY));
            transaction.executeWithoutResult(status -> db.sql("select question, section from outcomes.answer")
                    .query(rs -> {
                        assertThat(Question.valueOf(rs.getString(1)).section().name())
                                .isEqualTo(rs.getString(2));
                    }));
        });
    }

    @Test
    void those_still_to_be_taken_are_due_two_weeks_after_they_came_soonest_first() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sky = council.meets("Sky Moor");
        YoungPersonId gone = council.meets("Gil Gone");
        YoungPersonId done = council.meets("Dot Done");
        BaselinesDue due = new BaselinesDue(
                Facts.supports(
                        people,
                        new Support(robin, council.hub, Facts.TODAY, null),
                        new Support(sky, council.hub, BEGAN, null),
                        new Support(gone, council.hub, BEGAN, Facts.TODAY),
                        new Support(done, council.hub, BEGAN, null)),
                repository);
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(done, BEGAN, Facts.TODAY));
            assertThat(transaction.<List<BaselineDue>>execute(status -> due.of(council.hub)))
                    .containsExactly(
                            new BaselineDue(sky, BEGAN, BEGAN.plusDays(14)),
                            new BaselineDue(robin, Facts.TODAY, Facts.TODAY.plusDays(14)));
        });
    }

    private static NewBaseline corrected(YoungPersonId who) {
        return new NewBaseline(
                who,
                BEGAN,
                Facts.TODAY,
                null,
                HappeningSource.SCHOOL,
                Facts.answersWith(Answer.number(Question.DAYS_MISSED, 4)));
    }

    private void refusedByTheDatabase(String sql, String rule) {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> db.sql(sql).update()))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(rule);
    }
}
