package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.State;

/** What is promised to one is promised to no other; what happened is written down whatever was promised. */
@OneDoorTest
class PromisedNightsTest {

    private static final Next WITH_MUM = new Next(HomeKind.HOME_WITH_FAMILY, "with Mum");

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Bookings bookings;

    @Autowired
    Holds holds;

    @Autowired
    Merges merges;

    @Autowired
    SleptIn sleptIn;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private StaysWorld world;
    private YoungPersonId robin;
    private YoungPersonId ash;
    private LocalDate today;

    @BeforeEach
    void a_family_with_two_beds() {
        today = London.today(clock);
        council = councils.make();
        world = new StaysWorld(council, homes, council.hub);
        robin = council.meets("Robin Vale");
        ash = council.meets("Ash Field");
    }

    private void does(Runnable work) {
        council.does(council.keyWorker, work);
    }

    private Stay book(Stay stay) {
        does(() -> stays.book(stay));
        return stay;
    }

    private Stay get(Stay stay) {
        return council.as(council.keyWorker, () -> stays.get(stay.id()));
    }

    /** Robin came five days ago for three nights, and is still here. */
    private Stay robinIsStillHere() {
        Stay stay = book(world.booked(robin, world.blue, today.minusDays(5), today.minusDays(2)));
        Instant then = London.startOf(today.minusDays(5)).plus(Duration.ofHours(20));
        does(() -> stays.arrive(stay.id(), then));
        return stay;
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void who_left_later_than_planned_leaves_though_the_bed_was_promised_on() {
        Stay late = robinIsStillHere();
        Stay next = book(world.booked(ash, world.blue, today.minusDays(2), today.plusDays(3)));
        refused("stays.bed.taken", () -> does(() -> stays.arrive(next.id(), clock.instant())));
        does(() -> stays.leave(late.id(), clock.instant(), LeftBecause.AS_PLANNED, null, WITH_MUM));
        does(() -> stays.arrive(next.id(), clock.instant()));
        assertThat(get(late).until()).isEqualTo(today);
        assertThat(get(next).from()).isEqualTo(today);
    }

    @Test
    void a_move_happens_later_than_it_was_booked() {
        Stay late = robinIsStillHere();
        Stay next = book(world.booked(robin, world.green, today.minusDays(2), today.plusDays(30)));
        does(() -> stays.transfer(late.id(), clock.instant(), LeftBecause.AS_PLANNED, null, next));
        assertThat(get(late).state(clock.instant())).isEqualTo(State.LEFT);
        assertThat(get(next).state(clock.instant())).isEqualTo(State.HERE);
    }

    @Test
    void who_is_still_here_does_not_live_somewhere_else_too() {
        robinIsStillHere();
        Stay next = book(world.booked(robin, world.green, today.minusDays(2), today.plusDays(30)));
        refused("stays.person.elsewhere", () -> does(() -> stays.arrive(next.id(), clock.instant())));
    }

    @Test
    void nobody_stays_longer_where_the_bed_is_promised_to_another() {
        Stay late = robinIsStillHere();
        book(world.booked(ash, world.blue, today.plusDays(1), today.plusDays(3)));
        refused("stays.bed.taken", () -> does(() -> bookings.until(late.id(), today.plusDays(2))));
        does(() -> bookings.until(late.id(), today.plusDays(1)));
        assertThat(get(late).expected().until()).isEqualTo(today.plusDays(1));
    }

    @Test
    void nobody_slept_where_another_did() {
        Stay first = robinIsStillHere();
        does(() -> stays.leave(first.id(), clock.instant(), LeftBecause.AS_PLANNED, null, WITH_MUM));
        Stay second = book(world.booked(ash, world.blue, today.minusDays(2), today.plusDays(3)));
        Instant whileRobinSleptThere = London.startOf(today.minusDays(1)).plus(Duration.ofHours(12));
        refused("stays.bed.taken", () -> does(() -> stays.arrive(second.id(), whileRobinSleptThere)));
    }

    @Test
    void a_hold_that_ran_out_is_in_nobodys_way() {
        Stay held = book(world.held(robin, world.blue, today, clock.instant().minusSeconds(1)));
        book(world.booked(ash, world.blue, today, today.plusDays(3)));
        assertThat(get(held).off()).isNotNull().extracting(Stay.CalledOff::how).isEqualTo(Off.LAPSED);
        Stay again = book(world.held(robin, world.green, today, clock.instant().minusSeconds(1)));
        book(world.booked(robin, world.green, today, today.plusDays(3)));
        assertThat(get(again).state(clock.instant())).isEqualTo(State.OFF);
    }

    @Test
    void a_hold_of_somebody_one_may_not_see_runs_out_all_the_same() {
        HubId hub = council.opensHub("The second hub");
        WorkerId elsewhere = council.joins("Sam Second", Role.HUB_MANAGER, hub);
        book(world.held(robin, world.blue, today, clock.instant().minusSeconds(1)));
        YoungPersonId oak = council.meetsAt(elsewhere, hub, "Oak Lane");
        council.does(elsewhere, () -> stays.book(world.booked(oak, world.blue, today, today.plusDays(3))));
    }

    @Test
    void what_ran_out_is_written_down_at_night() {
        Stay held = book(world.held(robin, world.blue, today, clock.instant().minusSeconds(1)));
        Stay holding = book(world.held(ash, world.green, today, clock.instant().plusSeconds(3600)));
        council.asSystem(() -> {
            holds.ranOut().forEach(holds::letGo);
            return true;
        });
        assertThat(get(held).off()).isNotNull();
        assertThat(get(holding).state(clock.instant())).isEqualTo(State.HELD);
    }

    @Test
    void two_records_of_one_person_have_one_place_to_live() {
        YoungPersonId again = council.meets("Robin V");
        council.does(council.manager, () -> merges.join(robin, again, "The same Robin"));
        book(world.booked(robin, world.blue, today, today.plusDays(3)));
        refused("stays.person.elsewhere", () -> book(world.booked(again, world.green, today, today.plusDays(3))));
    }

    @Test
    void who_had_two_places_before_their_records_were_joined_can_leave_one() {
        YoungPersonId again = council.meets("Robin V");
        Stay late = robinIsStillHere();
        Stay other = book(world.booked(again, world.green, today.minusDays(3), today.plusDays(3)));
        council.does(council.manager, () -> merges.join(robin, again, "The same Robin"));
        does(() -> stays.leave(late.id(), clock.instant(), LeftBecause.AS_PLANNED, null, WITH_MUM));
        does(() -> bookings.until(other.id(), today.plusDays(1)));
        assertThat(get(late).leaving()).isNotNull();
    }

    @Test
    void a_team_sees_whom_they_are_to_look_after_until_the_last_booking_is_off() {
        HubId hub = council.opensHub("The second hub");
        WorkerId there = council.joins("Sam Second", Role.HUB_MANAGER, hub);
        StaysWorld theirs = new StaysWorld(council, homes, hub);
        Stay first = book(theirs.booked(robin, theirs.blue, today, today.plusDays(2)));
        Stay second = book(theirs.booked(robin, theirs.blue, today.plusDays(5), today.plusDays(7)));
        does(() -> bookings.callOff(first.id(), Off.CANCELLED, "Mum can have Robin that weekend"));
        assertThat(council.as(there, () -> stays.get(second.id())).youngPerson())
                .isEqualTo(robin);
        does(() -> bookings.callOff(second.id(), Off.CANCELLED, "And the next one"));
        assertThatThrownBy(() -> council.as(there, () -> stays.get(second.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_home_says_that_it_is_still_used_until_nobody_is_expected() {
        Stay booked = book(world.booked(robin, world.blue, today.plusDays(1), today.plusDays(3)));
        council.does(council.manager, () -> {
            assertThat(sleptIn.home(world.family, today)).isTrue();
            assertThat(sleptIn.bed(world.blue, today.plusDays(3), null)).isFalse();
            assertThat(sleptIn.bed(world.green, today, null)).isFalse();
        });
        does(() -> bookings.callOff(booked.id(), Off.CANCELLED, "Plans changed"));
        assertThat(council.as(council.manager, () -> sleptIn.home(world.family, today)))
                .isFalse();
    }
}
