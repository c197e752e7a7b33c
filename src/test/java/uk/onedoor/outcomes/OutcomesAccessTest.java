package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class OutcomesAccessTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Happenings happenings;

    @Autowired
    Baselines baselines;

    @Autowired
    Measurements measurements;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private TestCouncil.Council council;
    private YoungPersonId robin;

    @BeforeEach
    void robin_was_missing_arrested_in_hospital_and_did_well() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            happenings.record(Facts.today(robin, HappeningKind.MISSING));
            happenings.record(Facts.today(robin, HappeningKind.ARREST));
            happenings.record(Facts.today(robin, HappeningKind.AE_ATTENDANCE));
            happenings.record(Facts.today(robin, HappeningKind.ACHIEVEMENT));
            happenings.record(new NewHappening(
                    robin,
                    HappeningKind.AWAY,
                    Facts.TODAY,
                    null,
                    null,
                    HappeningSource.TOLD_BY_FAMILY,
                    "A surprise is planned",
                    "It would spoil the surprise"));
            baselines.take(Facts.baseline(robin, Facts.TODAY, Facts.TODAY));
            measurements.record(new NewMeasurement(
                    robin, MeasureCode.SDQ_TOTAL, BigDecimal.valueOf(18), Facts.TODAY, Measurement.ScoredBy.CARER, ""));
        });
    }

    private List<HappeningKind> kindsSeenBy(WorkerId worker) {
        return council.as(
                worker, () -> happenings.of(robin).stream().map(Happening::kind).toList());
    }

    private Baseline baselineSeenBy(WorkerId worker) {
        return council.as(worker, () -> baselines.of(robin, Facts.TODAY).orElseThrow());
    }

    @Test
    void police_liaison_sees_police_and_life_and_no_health() {
        WorkerId police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        assertThat(kindsSeenBy(police))
                .containsExactlyInAnyOrder(
                        HappeningKind.MISSING, HappeningKind.ARREST, HappeningKind.ACHIEVEMENT, HappeningKind.AWAY);
        assertThat(baselineSeenBy(police).answers())
                .containsKeys(Question.ARRESTS, Question.MISSING_TIMES)
                .doesNotContainKeys(Question.AE_ATTENDANCES, Question.SUBSTANCE_USE);
        assertThat(council.as(police, () -> measurements.of(robin))).isEmpty();
    }

    @Test
    void the_life_coach_sees_health_and_no_police() {
        WorkerId coach = council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        assertThat(kindsSeenBy(coach)).contains(HappeningKind.AE_ATTENDANCE).doesNotContain(HappeningKind.ARREST);
        assertThat(baselineSeenBy(coach).answers())
                .containsKey(Question.AE_ATTENDANCES)
                .doesNotContainKey(Question.ARRESTS);
        assertThat(council.as(coach, () -> measurements.of(robin))).hasSize(1);
    }

    @Test
    void the_young_person_sees_neither_police_nor_what_is_held_back() {
        CurrentViewer.as(ownAccount(), () -> {
            assertThat(happenings.of(robin))
                    .extracting(Happening::kind)
                    .containsExactlyInAnyOrder(
                            HappeningKind.MISSING, HappeningKind.AE_ATTENDANCE, HappeningKind.ACHIEVEMENT);
            assertThat(baselines.of(robin, Facts.TODAY).orElseThrow().answers())
                    .containsKey(Question.WANTS)
                    .doesNotContainKey(Question.ARRESTS);
            return true;
        });
    }

    @Test
    void the_young_person_writes_no_fact_about_themselves_here() {
        CurrentViewer.as(ownAccount(), () -> {
            assertThatThrownBy(() -> happenings.record(Facts.today(robin, HappeningKind.ACHIEVEMENT)))
                    .isInstanceOf(Refusal.class);
            return true;
        });
    }

    @Test
    void who_may_only_add_sees_what_they_wrote_and_not_what_others_wrote() {
        WorkerId night = council.joins("Nia Night", Role.RESIDENTIAL_WORKER, council.hub);
        assertThat(kindsSeenBy(night)).doesNotContain(HappeningKind.ARREST);
        council.does(night, () -> {
            UUID id = happenings.tap(Ids.next(), robin, HappeningKind.POLICE_CALL, HappeningSource.SEEN);
            assertThat(happenings.get(robin, id).recordedBy()).isEqualTo(night.value());
            happenings.withdraw(robin, id, "A slip of the thumb");
        });
    }

    @Test
    void police_liaison_writes_no_health_and_the_life_coach_no_police() {
        WorkerId police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        WorkerId coach = council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        refused(police, HappeningKind.AE_ATTENDANCE);
        refused(police, HappeningKind.ACHIEVEMENT);
        refused(coach, HappeningKind.CHARGE);
    }

    @Test
    void the_database_refuses_a_row_of_a_section_that_is_not_theirs_whatever_the_program_says() {
        WorkerId coach = council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        council.does(
                coach,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(status -> db.sql("""
                        insert into outcomes.happened (authority_id, id, young_person_id, kind, happened_on, source, recorded_by, recorded_at)
                        values (:authority, :id, :person, 'ARREST', '2026-11-16', 'SEEN', :by, '2026-11-16T10:10Z')""")
                                .param("authority", council.code)
                                .param("id", Ids.next())
                                .param("person", robin.value())
                                .param("by", coach.value())
                                .update()))
                        .rootCause()
                        .hasMessageContaining("row-level security"));
    }

    @Test
    void a_state_on_arrival_is_taken_by_those_who_may_write_all_of_it() {
        YoungPersonId sky = council.meets("Sky Moor");
        WorkerId coach = council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        council.does(
                coach,
                () -> assertThatThrownBy(() -> baselines.take(Facts.baseline(sky, Facts.TODAY, Facts.TODAY)))
                        .isInstanceOf(Refusal.class));
    }

    @Test
    void nobody_signed_in_finds_nothing() {
        assertThat(transaction.<List<UUID>>execute(status -> db.sql("select id from outcomes.happened")
                        .query(UUID.class)
                        .list()))
                .isEmpty();
    }

    private void refused(WorkerId worker, HappeningKind kind) {
        council.does(
                worker,
                () -> assertThatThrownBy(() -> happenings.record(Facts.today(robin, kind)))
                        .isInstanceOf(Refusal.class));
    }

    private SignedIn ownAccount() {
        UUID account = Ids.next();
        council.asSystem(() -> transaction.execute(status -> {
            db.sql("""
                    insert into platform.account (authority_id, id, kind, display_name, subject_id)
                    values (:authority, :id, 'YOUNG_PERSON', 'Robin', :person)""")
                    .param("authority", council.code)
                    .param("id", account)
                    .param("person", robin.value())
                    .update();
            return db.sql("""
                    insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because)
                    values (:authority, :link, :person, :id, 'SELF', now(), 'test')""")
                    .param("authority", council.code)
                    .param("link", Ids.next())
                    .param("id", account)
                    .param("person", robin.value())
                    .update();
        }));
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }
}
