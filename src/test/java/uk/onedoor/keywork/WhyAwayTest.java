package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** That a key worker is lost or away everybody around knows; why, those who have to. */
@OneDoorTest
class WhyAwayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Allocations allocations;

    @Autowired
    Covers covers;

    @Autowired
    Repairs repairs;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId noor;
    private Rows rows;

    @BeforeEach
    void kit_is_away_and_then_lost() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        rows = new Rows(db, transactions);
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "Met"));
            covers.cover(
                    Ids.next(),
                    List.of(robin),
                    new Covers.NewCover(council.keyWorker, noor, TODAY, TODAY.plusDays(9), "An operation"));
            repairs.lost(robin, "Still in hospital");
        });
    }

    private int reasons() {
        return rows.count("keywork.why_away");
    }

    @Test
    void who_runs_the_hub_and_who_is_away_themselves_read_why() {
        assertThat(council.as(council.manager, this::reasons)).isEqualTo(2);
        assertThat(council.as(council.keyWorker, this::reasons)).isEqualTo(2);
        council.does(council.manager, () -> {
            assertThat(allocations.covers(robin)).extracting(Cover::because).containsExactly("An operation");
            assertThat(repairs.open(robin).orElseThrow().words()).isEqualTo("Still in hospital");
        });
    }

    @Test
    void others_of_the_team_and_the_young_person_know_that_and_not_why() {
        council.does(noor, () -> {
            assertThat(reasons()).isZero();
            assertThat(allocations.covers(robin)).extracting(Cover::because).containsOnlyNulls();
            assertThat(repairs.open(robin).orElseThrow().because()).isNull();
        });
        WorkerId elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        assertThat(council.as(elsewhere, this::reasons)).isZero();
        CurrentViewer.as(rows.ownSignIn(council, robin, signIns), () -> {
            assertThat(reasons()).isZero();
            assertThat(rows.count("keywork.cover")).isEqualTo(1);
            return 1;
        });
    }

    @Test
    void a_worker_says_of_nobody_else_that_they_know_somebody_apart_from_work() {
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> conflict(noor)).hasStackTraceContaining("of_themselves_or_by"));
        assertThat(council.as(council.keyWorker, () -> conflict(council.keyWorker)))
                .isEqualTo(1);
        assertThat(council.as(council.manager, () -> conflict(noor))).isEqualTo(1);
    }

    private int conflict(WorkerId of) {
        return rows.in(sql -> sql.sql("""
                        insert into keywork.conflict (authority_id, id, young_person_id, worker_id, because, from_on, recorded_by,
                          recorded_at)
                        values (platform.authority(), :id, :person, :worker, 'FRIENDS', '2026-11-16', platform.account(), now())""")
                .param("id", Ids.next())
                .param("person", robin.value())
                .param("worker", of.value())
                .update());
    }
}
