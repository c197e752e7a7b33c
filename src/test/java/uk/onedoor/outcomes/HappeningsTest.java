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
import uk.onedoor.TestDatabase;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

@OneDoorTest
class HappeningsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Happenings happenings;

    @Autowired
    OutcomesTimeline timeline;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_tap_is_saved_with_today_and_its_source() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = happenings.tap(Ids.next(), robin, HappeningKind.FIRST_DAY, HappeningSource.SCHOOL);
            Happening saved = happenings.get(robin, id);
            assertThat(saved.on()).isEqualTo(Facts.TODAY);
            assertThat(saved.source()).isEqualTo(HappeningSource.SCHOOL);
            assertThat(saved.recordedBy()).isEqualTo(council.keyWorker.value());
        });
    }

    @Test
    void the_same_tap_twice_is_one_and_another_kind_is_another() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID page = Ids.next();
            happenings.tap(page, robin, HappeningKind.MISSING, HappeningSource.SEEN);
            happenings.tap(page, robin, HappeningKind.MISSING, HappeningSource.SEEN);
            happenings.tap(page, robin, HappeningKind.ARREST, HappeningSource.POLICE);
            assertThat(happenings.of(robin)).hasSize(2);
        });
    }

    @Test
    void what_was_taken_back_stays_with_the_reason() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = happenings.record(Facts.today(robin, HappeningKind.EXCLUSION));
            happenings.withdraw(robin, id, "It was about somebody else");
            happenings.withdraw(robin, id, "It was about somebody else");
            assertThatThrownBy(() -> happenings.withdraw(robin, id, "Again")).isInstanceOf(TooLate.class);
            assertThat(happenings.of(robin))
                    .singleElement()
                    .extracting(Happening::withdrawnBecause)
                    .isEqualTo("It was about somebody else");
        });
    }

    @Test
    void nothing_is_taken_back_without_a_reason() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = happenings.record(Facts.today(robin, HappeningKind.AWAY));
            assertThatThrownBy(() -> happenings.withdraw(robin, id, "  ")).isInstanceOf(Refusal.class);
            assertThat(happenings.get(robin, id).stands()).isTrue();
        });
    }

    @Test
    void whoever_tapped_finishes_it_within_the_hour_with_no_reason_and_both_rows_stay() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = happenings.record(Facts.today(robin, HappeningKind.MISSING));
            UUID better = happenings.correct(id, Ids.next(), yesterday(robin), null);
            assertThat(happenings.of(robin)).hasSize(2);
            assertThat(happenings.get(robin, better).replaces()).isEqualTo(id);
            assertThat(happenings.get(robin, id).onlyFinished()).isTrue();
        });
    }

    @Test
    void somebody_else_puts_it_right_only_with_a_reason() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        UUID id = council.as(council.keyWorker, () -> happenings.record(Facts.today(robin, HappeningKind.MISSING)));
        council.does(council.manager, () -> {
            assertThatThrownBy(() -> happenings.correct(id, Ids.next(), yesterday(robin), null))
                    .isInstanceOf(Refusal.class);
            happenings.correct(id, Ids.next(), yesterday(robin), "The police log says Sunday");
            assertThat(happenings.get(robin, id).withdrawnBecause()).isEqualTo("The police log says Sunday");
        });
    }

    @Test
    void a_correction_sent_twice_is_one_and_two_corrections_of_one_row_are_not_both_kept() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = happenings.record(Facts.today(robin, HappeningKind.MISSING));
            UUID better = Ids.next();
            happenings.correct(id, better, yesterday(robin), null);
            assertThat(happenings.correct(id, better, yesterday(robin), null)).isEqualTo(better);
            assertThatThrownBy(() -> happenings.correct(id, Ids.next(), yesterday(robin), "Again"))
                    .isInstanceOf(Refusal.class);
            assertThat(happenings.of(robin)).hasSize(2);
        });
    }

    @Test
    void something_that_lasts_ends_once() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = happenings.record(yesterday(robin));
            happenings.end(robin, id, Facts.TODAY);
            happenings.end(robin, id, Facts.TODAY);
            assertThatThrownBy(() -> happenings.end(robin, id, Facts.TODAY.minusDays(1)))
                    .isInstanceOf(Refusal.class);
            assertThat(happenings.get(robin, id).endedOn()).isEqualTo(Facts.TODAY);
        });
    }

    @Test
    void days_still_to_come_and_ends_before_the_beginning_are_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            for (NewHappening wrong : List.of(
                    on(robin, HappeningKind.MISSING, Facts.TODAY.plusDays(1), null),
                    on(robin, HappeningKind.MISSING, Facts.TODAY.minusYears(40), null),
                    on(robin, HappeningKind.MISSING, Facts.TODAY, Facts.TODAY.minusDays(1)),
                    on(robin, HappeningKind.ARREST, Facts.TODAY.minusDays(1), Facts.TODAY))) {
                assertThatThrownBy(() -> happenings.record(wrong)).isInstanceOf(Refusal.class);
            }
            assertThat(happenings.of(robin)).isEmpty();
        });
    }

    @Test
    void the_database_itself_keeps_the_rules() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            happenings.record(on(robin, HappeningKind.MISSING, Facts.TODAY.minusDays(3), Facts.TODAY));
            UUID id = happenings.record(Facts.today(robin, HappeningKind.ARREST));
            refusedByTheDatabase(
                    "update outcomes.happened set ended_on = happened_on where id = '" + id + "'",
                    "only_a_spell_has_an_end");
            refusedByTheDatabase(
                    "update outcomes.happened set ended_on = ended_on - 1 where ended_on is not null",
                    "What was written stays");
            refusedByTheDatabase("update outcomes.happened set words = 'changed'", "permission denied");
            refusedByTheDatabase("update outcomes.happened set withdrawn_at = now()", "withdrawn_with_a_reason");
            refusedByTheDatabase("delete from outcomes.happened", "permission denied");
        });
    }

    @Test
    void a_withdrawal_cannot_be_taken_back_even_in_the_database() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID id = happenings.record(Facts.today(robin, HappeningKind.AWAY));
            happenings.withdraw(robin, id, "Not them");
            refusedByTheDatabase(
                    "update outcomes.happened set withdrawn_at = null, withdrawn_by = null, withdrawn_because = null",
                    "What was written stays");
        });
    }

    @Test
    void each_kind_belongs_to_the_same_section_in_the_program_and_in_the_database() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            for (HappeningKind kind : HappeningKind.values()) {
                UUID id = happenings.record(Facts.today(robin, kind));
                assertThat(section(id)).as(kind.name()).isEqualTo(kind.section().name());
            }
        });
    }

    @Test
    void the_timeline_tells_good_things_apart_and_leaves_out_what_was_taken_back() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            happenings.record(Facts.today(robin, HappeningKind.ACHIEVEMENT));
            happenings.record(on(robin, HappeningKind.MISSING, Facts.TODAY.minusDays(2), Facts.TODAY));
            UUID wrong = happenings.record(Facts.today(robin, HappeningKind.AWAY));
            happenings.withdraw(robin, wrong, "Not them");
            List<TimelineEntry> told = told(robin);
            assertThat(told).extracting(TimelineEntry::strand).containsExactly(Strand.GOOD, Strand.HAPPENED);
            assertThat(told.get(1).titleKey()).isEqualTo("HappeningKind.MISSING.many");
        });
    }

    @Test
    void another_council_or_hub_finds_nothing_and_writes_nothing() {
        var council = councils.make();
        var other = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        UUID id = council.as(council.keyWorker, () -> happenings.record(Facts.today(robin, HappeningKind.AWAY)));
        other.does(other.manager, () -> {
            assertThatThrownBy(() -> happenings.get(robin, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> happenings.withdraw(robin, id, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> happenings.record(Facts.today(robin, HappeningKind.AWAY)))
                    .isInstanceOf(NotFound.class);
        });
    }

    private List<TimelineEntry> told(YoungPersonId who) {
        return transaction.execute(status -> timeline.of(Glance.about(who), TestDatabase.NOW, 10));
    }

    private String section(UUID id) {
        return transaction.execute(status -> db.sql("select section from outcomes.happened where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    private void refusedByTheDatabase(String sql, String rule) {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> db.sql(sql).update()))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(rule);
    }

    private static NewHappening yesterday(YoungPersonId who) {
        return on(who, HappeningKind.MISSING, Facts.TODAY.minusDays(1), null);
    }

    private static NewHappening on(
            YoungPersonId who, HappeningKind kind, LocalDate on, @org.jspecify.annotations.Nullable LocalDate ended) {
        return new NewHappening(who, kind, on, null, ended, HappeningSource.POLICE, "", null);
    }
}
