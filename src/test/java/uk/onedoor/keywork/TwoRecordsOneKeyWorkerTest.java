package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Merges;
import uk.onedoor.people.Merges.MergeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Two records of one young person, joined: they have one key worker, and nobody is swapped by the joining or after it. */
@OneDoorTest
class TwoRecordsOneKeyWorkerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Allocations allocations;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Merges merges;

    @Autowired
    People people;

    @Autowired
    Notes notes;

    @Autowired
    HubBoard board;

    @Autowired
    LastSeen lastSeen;

    @Autowired
    KeyWorkerDue due;

    @Autowired
    MyYoungPeople mine;

    @Autowired
    KeyWorkedNow keyWorked;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId second;
    private WorkerId noor;
    private NewAllocation noors;

    @BeforeEach
    void noor_is_the_key_worker_in_the_second_record() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        second = council.meets("Rob Vale");
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        noors = NewAllocation.keyWorker(second, noor, TODAY.minusDays(60), "Met at school");
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            support.begin(second, council.hub, TODAY.minusDays(60));
            allocations.allocate(noors);
        });
    }

    private MergeId joined() {
        return council.as(council.manager, () -> merges.join(robin, second, "The same Robin"));
    }

    private NewAllocation kits() {
        NewAllocation kits = NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(30), "Met at home");
        council.does(council.manager, () -> allocations.allocate(kits));
        return kits;
    }

    private NewAllocation now(WorkerId worker) {
        return NewAllocation.keyWorker(robin, worker, TODAY, "Stays");
    }

    private Handing from(WorkerId worker) {
        return Handing.warm(TODAY.minusDays(2), TODAY.plusDays(5), "One of us stays", worker);
    }

    private List<String> told() {
        return council.as(council.manager, () -> due.until(TODAY)).stream()
                .filter(one ->
                        one.youngPerson().equals(robin) || one.youngPerson().equals(second))
                .map(Due::titleKey)
                .toList();
    }

    @Test
    void the_key_worker_of_either_record_is_the_key_worker_of_both() {
        assertThat(told()).containsExactly("keywork.due.key.worker");
        joined();
        assertThat(told()).isEmpty();
        council.does(council.manager, () -> {
            assertThat(allocations.keyWorker(robin)).map(Allocation::worker).contains(noor);
            assertThat(allocations.keyWorker(second)).map(Allocation::worker).contains(noor);
            assertThat(due.about(new Glance(robin, people.records(robin)), TODAY))
                    .isEmpty();
        });
        assertThat(web.as(council.signedIn(council.manager))
                        .get("/hubs/" + council.hub + "/key-workers")
                        .text())
                .doesNotContain("Vale");
        assertThat(council.as(noor, () -> mine.now()))
                .extracting(MyYoungPeople.Mine::standing)
                .containsExactly(MyYoungPeople.Standing.KEY_WORKER);
    }

    @Test
    void the_board_has_one_line_with_the_key_worker_and_what_was_seen_in_either() {
        Instant then = TestDatabase.NOW.minus(Duration.ofDays(2));
        council.does(
                noor,
                () -> notes.write(new NewNote(
                        Ids.next(), List.of(second), then, ContactMode.FACE, null, null, "Tea", null, null, null)));
        joined();
        council.does(council.manager, () -> {
            HubBoard.Line line = board.of(council.hub).get(0);
            assertThat(board.of(council.hub)).hasSize(1);
            assertThat(line.person().id()).isEqualTo(robin);
            assertThat(line.keyWorkerName()).isEqualTo("Noor Next");
            assertThat(line.lastSeenOn()).isEqualTo(TODAY.minusDays(2));
            assertThat(lastSeen.of(robin).byKeyWorker()).isNotNull();
        });
    }

    @Test
    void nobody_is_named_in_one_record_while_somebody_stays_in_the_other() {
        joined();
        council.does(council.manager, () -> {
            assertThatThrownBy(() -> allocations.allocate(now(council.keyWorker)))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> new Rows(db, transactions)
                            .in(sql -> sql.sql("""
                            insert into keywork.allocation (authority_id, id, young_person_id, worker_id, part, from_on, because,
                              recorded_by, recorded_at)
                            values (platform.authority(), :id, :person, :worker, 'KEY_WORKER', '2026-11-16', 'x',
                              platform.account(), now())""")
                                    .param("id", Ids.next())
                                    .param("person", robin.value())
                                    .param("worker", council.keyWorker.value())
                                    .update()))
                    .hasStackTraceContaining("without a handover");
            allocations.allocate(now(council.keyWorker).insteadOf(noors.id(), from(noor)));
            assertThat(allocations.team(robin)).extracting(Allocation::worker).containsExactly(council.keyWorker);
        });
    }

    @Test
    void where_both_records_had_one_somebody_is_asked_which_of_the_two_stays() {
        NewAllocation kits = kits();
        joined();
        assertThat(told()).containsExactly("keywork.due.key.workers");
        WorkerId third = council.joins("Ash After", Role.KEY_WORKER, council.hub);
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> allocations.allocate(now(third).insteadOf(kits.id(), from(third))))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("keywork.allocation.two"));
        var page = web.as(council.signedIn(council.manager)).get("/young-people/" + robin + "/key-worker");
        assertThat(page.text()).contains("Two records were joined", "Kit Keyworker", "Noor Next");
        assertThat(page.page().select("input[name=worker]").eachAttr("value"))
                .containsExactlyInAnyOrder(council.keyWorker.toString(), noor.toString());
    }

    @Test
    void the_one_who_stays_is_handed_over_to_by_the_other() {
        NewAllocation kits = kits();
        joined();
        council.does(council.manager, () -> {
            allocations.allocate(now(council.keyWorker).insteadOf(kits.id(), from(noor)));
            Allocation stays = allocations.keyWorker(robin).orElseThrow();
            assertThat(stays.worker()).isEqualTo(council.keyWorker);
            assertThat(Objects.requireNonNull(stays.handover()).from()).isEqualTo(noors.id());
            assertThat(allocations.team(robin)).hasSize(1);
        });
        assertThat(told()).isEmpty();
        council.does(noor, () -> assertThat(people.find(robin)).isPresent());
    }

    @Test
    void of_three_in_three_records_one_stays_and_both_others_end() {
        NewAllocation kits = kits();
        YoungPersonId another = council.meets("Robbie Vale");
        WorkerId ash = council.joins("Ash After", Role.KEY_WORKER, council.hub);
        joined();
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(another, ash, TODAY.minusDays(40), "Met at the door"));
            merges.join(robin, another, "The same Robin");
            allocations.allocate(now(council.keyWorker).insteadOf(kits.id(), from(noor)));
            assertThat(allocations.team(robin)).extracting(Allocation::worker).containsExactly(council.keyWorker);
        });
    }

    @Test
    void parted_again_the_second_record_goes_on_from_who_was_there() {
        NewAllocation kits = kits();
        MergeId merge = joined();
        council.does(council.manager, () -> {
            allocations.allocate(now(council.keyWorker).insteadOf(kits.id(), from(noor)));
            merges.part(merge);
            var next = NewAllocation.keyWorker(second, council.keyWorker, TODAY, "Knows both");
            assertThatThrownBy(() -> allocations.allocate(next)).isInstanceOf(Refusal.class);
            allocations.allocate(next.insteadOf(noors.id(), from(noor)));
            Allocation kit = allocations.keyWorker(robin).orElseThrow();
            allocations.allocate(now(noor).insteadOf(kit.id(), from(council.keyWorker)));
        });
    }

    @Test
    void stepping_away_ends_the_times_and_the_parts_of_both_records() {
        kits();
        joined();
        council.does(
                council.manager,
                () -> support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.GOALS_HELD, null, false)));
        assertThat(council.asSystem(() -> support.of(robin))).hasSize(2).noneMatch(SupportEpisode::isOpen);
        assertThat(council.asSystem(() -> allocations.team(second))).isEmpty();
        council.does(noor, () -> assertThat(people.find(second)).isEmpty());
    }

    @Test
    void somebody_with_two_records_is_counted_once_and_whom_we_only_keep_in_touch_with_not_at_all() {
        kits();
        joined();
        council.does(council.manager, () -> {
            allocations.allocate(now(noor).insteadOf(noors.id(), from(council.keyWorker)));
            assertThat(people(noor)).isEqualTo(1);
            assertThat(keyWorked.by(noor)).isEqualTo(1);
            support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.GOALS_HELD, null, true));
            assertThat(people(noor)).isZero();
            assertThat(keyWorked.by(noor)).isZero();
            assertThat(allocations.keyWorker(robin)).map(Allocation::worker).contains(noor);
        });
        assertThat(told()).isEmpty();
    }

    private int people(WorkerId worker) {
        return new Rows(db, transactions)
                .in(sql -> sql.sql("select people from keywork.loads('2026-11-16') where worker_id = :worker")
                        .param("worker", worker.value())
                        .query(Integer.class)
                        .single());
    }
}
