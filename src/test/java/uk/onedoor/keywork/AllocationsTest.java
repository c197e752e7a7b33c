package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class AllocationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Allocations allocations;

    @Autowired
    People people;

    @Autowired
    Homes homes;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId noor;
    private Rows rows;

    @BeforeEach
    void a_hub_with_two_key_workers() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        rows = new Rows(db, transactions);
    }

    @Test
    void a_change_of_key_worker_is_a_new_row_with_why_and_how_it_was_handed_over() {
        council.does(council.manager, () -> {
            var kit = NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(30), "They met at the door");
            allocations.allocate(kit);
            allocations.allocate(NewAllocation.keyWorker(robin, noor, TODAY, "Kit moves to nights")
                    .insteadOf(kit.id(), handing("Noor comes, Kit goes to nights")));
            assertThat(allocations.keyWorker(robin).orElseThrow().worker()).isEqualTo(noor);
            assertThat(allocations.history(robin)).hasSize(2);
            Allocation before = allocations.get(kit.id());
            assertThat(before.untilOn()).isEqualTo(TODAY);
            assertThat(before.endedBecause()).isEqualTo("Kit moves to nights");
            Handover handover = allocations.keyWorker(robin).orElseThrow().handover();
            assertThat(handover).isNotNull();
            assertThat(handover.from()).isEqualTo(kit.id());
            assertThat(handover.told()).isEqualTo("Noor comes, Kit goes to nights");
            assertThat(handover.toldByName()).isEqualTo("Kit Keyworker");
        });
    }

    @Test
    void a_change_without_a_handover_is_refused() {
        council.does(council.manager, () -> {
            var kit = NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "They met at the door");
            allocations.allocate(kit);
            var next = NewAllocation.keyWorker(robin, noor, TODAY, "A change").insteadOf(kit.id(), handing(" "));
            refuses(next, "keywork.handover.told.missing");
            assertThat(allocations.keyWorker(robin).orElseThrow().worker()).isEqualTo(council.keyWorker);
        });
    }

    @Test
    void somebody_who_looked_at_an_old_page_does_not_replace_the_next_key_worker() {
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "They met at the door"));
            refuses(NewAllocation.keyWorker(robin, noor, TODAY, "Free"), "keywork.allocation.meanwhile");
        });
    }

    @Test
    void the_database_keeps_one_key_worker_at_a_time() {
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(9), "Met"));
            assertThatThrownBy(() -> rows.in(sql -> sql.sql("""
                            insert into keywork.allocation (authority_id, id, young_person_id, worker_id, part, from_on,
                              because, recorded_by, recorded_at)
                            values (platform.authority(), :id, :person, :worker, 'KEY_WORKER', '2026-11-10', 'also',
                              platform.account(), now())""")
                            .param("id", Ids.next())
                            .param("person", robin.value())
                            .param("worker", noor.value())
                            .update()))
                    .hasMessageContaining("one_key_worker_at_a_time");
        });
    }

    @Test
    void an_overlap_with_an_earlier_key_worker_is_said_in_a_sentence() {
        council.does(council.manager, () -> {
            var kit = NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(30), "Met");
            allocations.allocate(kit);
            var next = NewAllocation.keyWorker(robin, noor, TODAY.minusDays(2), "Free")
                    .insteadOf(kit.id(), handing("Tea"));
            allocations.allocate(next);
            rows.in(sql -> sql.sql("""
                    update keywork.allocation set until_on = '2026-11-15', ended_because = 'x',
                      ended_by = platform.account(), ended_at = now() where id = :id""").param("id", next.id().value()).update());
            refuses(
                    NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(9), "Back")
                            .insteadOf(next.id(), handing("Tea")),
                    "keywork.allocation.one.key.worker");
        });
    }

    @Test
    void a_part_given_twice_by_a_double_click_is_given_once() {
        council.does(council.manager, () -> {
            var kit = NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "Met");
            allocations.allocate(kit);
            allocations.allocate(kit);
            assertThat(allocations.history(robin)).hasSize(1);
        });
    }

    @Test
    void a_move_of_home_never_touches_the_key_worker() {
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(90), "Met")));
        council.does(council.keyWorker, () -> {
            homes.moved(robin, HomeKind.HOME_WITH_FAMILY, "with Nan", TODAY.minusDays(60));
            homes.moved(robin, HomeKind.HUB_BED, null, TODAY.minusDays(30));
            homes.moved(robin, HomeKind.CHILDRENS_HOME_ELSEWHERE, null, TODAY);
            assertThat(allocations.history(robin)).hasSize(1);
            assertThat(allocations.keyWorker(robin).orElseThrow().fromOn()).isEqualTo(TODAY.minusDays(90));
        });
    }

    @Test
    void a_social_worker_sees_them_from_the_allocation_to_its_end_and_no_longer() {
        var social = council.joins("Sol Worker", Role.SOCIAL_WORKER, null);
        council.does(social, () -> assertThat(people.find(robin)).isEmpty());
        var part = NewAllocation.part(robin, social, TeamPart.SOCIAL_WORKER, TODAY, "Allocated by the council");
        council.does(council.manager, () -> allocations.allocate(part));
        council.does(social, () -> assertThat(people.find(robin)).isPresent());
        council.does(council.manager, () -> allocations.end(part.id(), TODAY, "Another team"));
        council.does(social, () -> assertThat(people.find(robin)).isEmpty());
    }

    @Test
    void somebody_with_two_parts_still_sees_them_when_one_ends() {
        var coach = council.joins("Lee Coach", Role.LIFE_COACH, council.opensHub("Other hub"));
        var first = NewAllocation.part(robin, coach, TeamPart.LIFE_COACH, TODAY, "Sleep");
        council.does(council.manager, () -> {
            allocations.allocate(first);
            allocations.allocate(NewAllocation.part(robin, coach, TeamPart.BACK_UP, TODAY, "Knows Robin"));
            allocations.end(first.id(), TODAY, "Done");
        });
        council.does(coach, () -> assertThat(people.find(robin)).isPresent());
    }

    @Test
    void a_key_worker_gathers_the_team_but_does_not_choose_the_key_worker() {
        var coach = council.joins("Lee Coach", Role.LIFE_COACH, council.hub);
        council.does(council.keyWorker, () -> {
            allocations.allocate(NewAllocation.part(robin, coach, TeamPart.LIFE_COACH, TODAY, "Sleep"));
            assertThat(allocations.team(robin)).hasSize(1);
            assertThatThrownBy(
                            () -> allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "Me")))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_part_is_given_to_somebody_who_works_as_that() {
        council.does(
                council.manager,
                () -> refuses(
                        NewAllocation.part(robin, noor, TeamPart.POLICE_LIAISON, TODAY, "x"),
                        "keywork.team.other.role"));
    }

    @Test
    void nobody_gives_a_part_beside_somebody_out_of_reach() {
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        council.does(
                elsewhere,
                () -> assertThatThrownBy(() -> allocations.allocate(NewAllocation.keyWorker(robin, noor, TODAY, "x")))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void nobody_begins_tomorrow() {
        council.does(
                council.manager,
                () -> refuses(NewAllocation.keyWorker(robin, noor, TODAY.plusDays(1), "x"), "keywork.day.to.come"));
    }

    private Handing handing(String told) {
        return Handing.warm(TODAY.minusDays(3), TODAY, told, council.keyWorker);
    }

    private void refuses(NewAllocation asked, String key) {
        assertThatThrownBy(() -> allocations.allocate(asked))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
