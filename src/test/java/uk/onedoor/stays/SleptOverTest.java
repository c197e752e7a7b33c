package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.homes.Constellation;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.homes.ConstellationId;
import uk.onedoor.homes.Constellations;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.homes.Sleepovers;
import uk.onedoor.homes.Sleepovers.Sleepover;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.Reason;

@OneDoorTest
class SleptOverTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Constellations constellations;

    @Autowired
    Stays stays;

    @Autowired
    Bookings bookings;

    @Autowired
    Sleepovers sleepovers;

    @Autowired
    Clock clock;

    private final HomeId brooks = new HomeId(Ids.next());
    private final HomeId marshes = new HomeId(Ids.next());
    private TestCouncil.Council council;
    private StaysWorld world;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void robin_lives_with_one_family_of_a_constellation() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        world = new StaysWorld(council, homes, council.hub);
        council.does(council.manager, () -> {
            family(brooks, "The Brooks");
            family(marshes, "The Marshes");
            Stay living = world.booked(robin, world.blue, today, today.plusDays(60));
            stays.book(living);
            stays.arrive(living.id(), clock.instant());
        });
    }

    private void family(HomeId id, String name) {
        homes.add(new Home(
                id,
                name,
                HomeOption.COMMUNITY_FOSTER_FAMILY,
                council.hub,
                council.code,
                LocalDate.of(2025, 1, 1),
                null));
    }

    private Stay visits(YoungPersonId who, HomeId home, LocalDate from, LocalDate until) {
        Reason reason =
                new Reason(StayKind.VISIT, Entry.PLANNED, Purpose.TIME_TOGETHER, "A weekend with friends", null, null);
        Stay visit = new Stay(
                new StayId(Ids.next()), who, home, null, reason, new Expected(from, until), null, null, null, null);
        council.does(council.manager, () -> stays.book(visit));
        return visit;
    }

    private List<Sleepover> told(WorkerId reader) {
        return council.as(
                reader,
                () -> sleepovers.between(List.of(world.family, brooks), today.minusDays(3), today.plusDays(20)));
    }

    @Test
    void each_night_at_another_family_of_the_constellation_is_a_sleepover() {
        visits(robin, brooks, today.plusDays(2), today.plusDays(4));
        assertThat(told(council.manager))
                .containsExactly(
                        new Sleepover(today.plusDays(2), robin.value(), "Robin", brooks),
                        new Sleepover(today.plusDays(3), robin.value(), "Robin", brooks));
    }

    @Test
    void a_visit_outside_the_constellation_or_by_somebody_who_lives_elsewhere_is_none() {
        visits(robin, marshes, today.plusDays(2), today.plusDays(4));
        visits(council.meets("Ash Field"), brooks, today.plusDays(2), today.plusDays(4));
        assertThat(told(council.manager)).isEmpty();
    }

    @Test
    void a_visit_that_was_called_off_is_none() {
        Stay visit = visits(robin, brooks, today.plusDays(2), today.plusDays(4));
        council.does(council.manager, () -> bookings.callOff(visit.id(), Off.CANCELLED, "Rain"));
        assertThat(told(council.manager)).isEmpty();
    }

    @Test
    void who_may_not_see_them_reads_nothing_of_it() {
        visits(robin, brooks, today.plusDays(2), today.plusDays(4));
        WorkerId far = council.joins("Fay Far", Role.HUB_MANAGER, council.opensHub("Far hub"));
        assertThat(told(far)).isEmpty();
    }

    @Test
    void the_month_of_a_constellation_tells_who_sleeps_over_where() {
        ConstellationId id = new ConstellationId(Ids.next());
        LocalDate night = today.plusDays(2);
        visits(robin, brooks, night, night.plusDays(1));
        council.does(
                council.manager,
                () -> constellations.begin(new Constellation(
                        id,
                        "The Beeches",
                        world.family,
                        today.minusDays(30),
                        null,
                        List.of(new Satellite(Ids.next(), brooks, today.minusDays(30), null)))));
        String month =
                "/homes/constellations/" + id + "/month?in=" + night.toString().substring(0, 7);
        assertThat(web.as(council.signedIn(council.manager)).get(month).text())
                .contains("Robin")
                .contains("The Brooks");
        WorkerId far = council.joins("Fay Far", Role.HUB_MANAGER, council.opensHub("Far hub"));
        assertThat(web.as(council.signedIn(far)).get(month).text()).doesNotContain("Robin");
    }
}
