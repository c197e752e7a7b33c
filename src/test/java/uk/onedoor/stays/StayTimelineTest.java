package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.Reason;

@OneDoorTest
class StayTimelineTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Bookings bookings;

    @Autowired
    Allocations allocations;

    @Autowired
    StayTimeline timeline;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private StaysWorld world;
    private YoungPersonId robin;
    private LocalDate today;
    private Instant now;

    @BeforeEach
    void robin_has_a_key_worker() {
        now = clock.instant();
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        world = new StaysWorld(council, homes, council.hub);
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.keyWorker(robin, council.keyWorker, today.minusDays(60), "They get on")));
    }

    private List<TimelineEntry> told(int most) {
        return council.as(
                council.keyWorker, () -> timeline.of(Glance.about(robin), now.plus(Duration.ofDays(1)), most));
    }

    private void moveOn() {
        Stay stay = world.booked(robin, world.blue, today.minusDays(40), today.plusDays(3));
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), now.minus(Duration.ofDays(40)));
            stays.leave(
                    stay.id(),
                    now.minus(Duration.ofDays(30)),
                    LeftBecause.CARERS_ASKED_HARD_TIMES,
                    "Shouting at night",
                    new Next(HomeKind.HOME_WITH_FAMILY, "Nan's"));
        });
    }

    private void visit() {
        Stay plan = world.booked(robin, world.green, today.minusDays(3), today.plusDays(1));
        Reason why = new Reason(StayKind.VISIT, Entry.PLANNED, Purpose.TIME_TOGETHER, "The weekend at sea", null, null);
        Stay stay = new Stay(plan.id(), robin, plan.home(), plan.bed(), why, plan.expected(), null, null, null, null);
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), now.minus(Duration.ofDays(3)));
        });
    }

    private void calledOff() {
        Stay stay = world.booked(robin, world.blue, today.plusDays(5), today.plusDays(9));
        council.does(council.manager, () -> {
            stays.book(stay);
            bookings.callOff(stay.id(), Off.CANCELLED, "Mum said yes");
        });
    }

    @Test
    void a_move_says_why_and_that_the_key_worker_stayed_through_it() {
        moveOn();
        assertThat(told(10)).singleElement().satisfies(entry -> {
            assertThat(entry.titleKey()).isEqualTo("stays.timeline.moved.kept");
            assertThat(entry.titlePlaces()).containsExactly("The Rowans", LeftBecause.CARERS_ASKED_HARD_TIMES);
            assertThat(entry.body()).isEqualTo("Shouting at night");
        });
    }

    @Test
    void visits_and_bookings_called_off_are_told_newest_first_and_never_more_than_asked_for() {
        moveOn();
        visit();
        calledOff();
        assertThat(told(10))
                .extracting(TimelineEntry::titleKey)
                .containsExactly("stays.timeline.off", "stays.timeline.visit", "stays.timeline.moved.kept");
        assertThat(told(10).get(0).body()).isEqualTo("Mum said yes");
        assertThat(told(1)).hasSize(1);
        assertThat(council.as(
                        council.keyWorker, () -> timeline.of(Glance.about(robin), now.minus(Duration.ofDays(4)), 10)))
                .hasSize(1);
    }

    @Test
    void what_was_only_held_is_not_told() {
        Stay held = world.held(robin, world.blue, today, now.plusSeconds(600));
        council.does(council.manager, () -> {
            stays.book(held);
            bookings.callOff(held.id(), Off.CANCELLED, "Not needed");
        });
        assertThat(told(10)).isEmpty();
    }

    @Test
    void the_young_person_reads_what_was_without_what_staff_wrote_for_each_other() {
        moveOn();
        visit();
        calledOff();
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        assertThat(own.get("/me/story").text())
                .contains("You moved on, and your key worker stayed the same", "You went on a visit")
                .contains("came to nothing")
                .doesNotContain("Shouting at night", "Mum said yes", "too hard between them", "The weekend at sea");
        assertThat(own.get("/me/story?lang=cy").text()).contains("Est ti ar ymweliad");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/young-people/" + robin + "/story")
                        .text())
                .contains("Moved on from The Rowans: The carers could not go on", "Shouting at night");
    }
}
