package uk.onedoor.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.family.CrisisPlan.RingKind;
import uk.onedoor.family.CrisisPlan.Says;
import uk.onedoor.family.CrisisPlan.Who;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.Handing;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** Whoever rings at night reaches who is there now: a crisis plan knows that the key worker changed after it was written. */
@OneDoorTest
class CrisisPlanHandedOverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String REVIEW = "family.due.crisis.review";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    CrisisPlans plans;

    @Autowired
    FamilyDue due;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    ProductClock clock;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId noor;

    @BeforeEach
    void kit_is_rung_first_and_hands_over_to_noor() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        NewAllocation kit = NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(90), "Met");
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            allocations.allocate(kit);
            write(council.keyWorker);
            assertThat(told()).doesNotContain(REVIEW);
        });
        later(
                1,
                () -> allocations.allocate(NewAllocation.keyWorker(robin, noor, TODAY, "Kit moves away")
                        .insteadOf(kit.id(), Handing.warm(TODAY, TODAY.plusDays(5), "Noor comes", council.keyWorker))));
    }

    private void write(WorkerId rung) {
        Says says = new Says("Noise", "A walk", null, null, null, TODAY.plusDays(60));
        plans.write(Ids.next(), robin, says, List.of(new Who(RingKind.WORKER, rung.value())));
    }

    private void later(int hours, Runnable work) {
        clock.at(TestDatabase.NOW.plus(Duration.ofHours(hours)), () -> council.does(council.manager, work));
    }

    private List<String> told() {
        List<String> today = due.until(TODAY).stream().map(Due::titleKey).toList();
        assertThat(due.about(Glance.about(robin), TODAY))
                .extracting(Due::titleKey)
                .hasSameElementsAs(today);
        return today;
    }

    @Test
    void its_review_is_due_from_the_day_of_the_handover_until_it_is_written_anew() {
        council.does(council.manager, () -> assertThat(told()).contains(REVIEW));
        later(2, () -> {
            write(noor);
            assertThat(told()).doesNotContain(REVIEW);
        });
    }

    @Test
    void it_tells_who_is_key_worker_now_also_on_the_copy() {
        var mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/young-people/" + robin + "/crisis-plan").text())
                .contains("Key worker now: Noor Next", "This was written before");
        assertThat(mo.get("/young-people/" + robin + "/crisis-plan/copy").text())
                .contains("Key worker now: Noor Next");
    }
}
