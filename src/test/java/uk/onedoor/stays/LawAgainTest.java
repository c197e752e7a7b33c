package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.HomeSetup;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.homes.Registration;
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.homes.RegistrationCategory;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;

@OneDoorTest
class LawAgainTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    HomeSetup setup;

    @Autowired
    People people;

    @Autowired
    Stays stays;

    @Autowired
    Bookings bookings;

    @Autowired
    Clock clock;

    private final HomeId flats = new HomeId(Ids.next());
    private final BedId one = new BedId(Ids.next());
    private final BedId two = new BedId(Ids.next());
    private TestCouncil.Council council;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void robin_is_16_and_the_flats_are_registered() {
        today = London.today(clock);
        council = councils.make();
        robin = aged(16, "Robin Vale");
        council.does(council.manager, () -> {
            homes.add(new Home(
                    flats,
                    "Mill flats",
                    HomeOption.SUPPORTED_ACCOMMODATION,
                    council.hub,
                    council.code,
                    LONG_AGO,
                    null));
            homes.add(new Bed(one, flats, "flat 1", BedKind.OWN_ROOM, LONG_AGO, null));
            homes.add(new Bed(two, flats, "flat 2", BedKind.OWN_ROOM, LONG_AGO, null));
            registered(LONG_AGO, new Terms("SA123456", RegistrationCategory.SHARED_MIXED, 2, 16, 17));
        });
    }

    private void registered(LocalDate from, @Nullable Terms terms) {
        setup.register(new Registration(Ids.next(), flats, from, terms));
    }

    /** Somebody whose birthday was half a year ago. */
    private YoungPersonId aged(int years, String name) {
        NewPerson person = NewPerson.named(name, today.minusYears(years).minusMonths(6));
        return council.as(council.manager, () -> people.meet(person, council.hub, People.KnownFrom.DOOR, "test"));
    }

    private Stay booked(YoungPersonId who, BedId bed, LocalDate until) {
        Reason reason =
                new Reason(StayKind.LIVING, Entry.PLANNED, Purpose.STEP_TO_OWN_PLACE, "Learning to cook", null, null);
        Stay stay = new Stay(
                new StayId(Ids.next()), who, flats, bed, reason, new Expected(today, until), null, null, null, null);
        council.does(council.manager, () -> stays.book(stay));
        return stay;
    }

    private void refused(Stay stay, String rule) {
        assertThatThrownBy(() -> council.does(council.manager, () -> stays.arrive(stay.id(), clock.instant())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("homes.law." + rule));
        assertThat(council.as(council.manager, () -> stays.get(stay.id())).arrival())
                .isNull();
    }

    @Test
    void who_is_under_16_after_all_when_they_come_is_refused_as_at_the_booking() {
        Stay stay = booked(robin, one, today.plusDays(20));
        council.does(council.manager, () -> people.revise(robin, NewPerson.named("Robin Vale", today.minusYears(15))));
        refused(stay, "under-16-needs-a-family-or-childrens-home");
    }

    @Test
    void nobody_comes_to_a_home_whose_registration_ended_since_they_were_booked() {
        Stay stay = booked(robin, one, today.plusDays(20));
        council.does(council.manager, () -> registered(today, null));
        refused(stay, "supported-accommodation-is-registered");
        Visitor mo = web.as(council.signedIn(council.manager));
        String arrival = "/young-people/" + robin + "/stays/" + stay.id() + "/arrival";
        Answer answer = mo.submit(mo.get(arrival).page(), "/arrival", Map.of("on", today));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("SI 2023/416");
    }

    @Test
    void nobody_comes_past_the_places_a_home_is_registered_for_by_then() {
        booked(aged(17, "Ash Field"), two, today.plusDays(20));
        Stay stay = booked(robin, one, today.plusDays(20));
        Terms fewer = new Terms("SA123456", RegistrationCategory.SHARED_MIXED, 1, 16, 17);
        council.does(council.manager, () -> registered(today, fewer));
        refused(stay, "registered-places");
    }

    @Test
    void who_may_come_comes() {
        Stay stay = booked(robin, one, today.plusDays(20));
        council.does(council.manager, () -> stays.arrive(stay.id(), clock.instant()));
        assertThat(council.as(council.manager, () -> stays.get(stay.id())).arrival())
                .isNotNull();
    }

    @Test
    void a_stay_moved_past_the_end_of_the_registration_says_so() {
        Stay stay = booked(robin, one, today.plusDays(20));
        council.does(council.manager, () -> registered(today.plusDays(30), null));
        assertThat(pageOf(stay)).doesNotContain("By the last night");
        assertThat(moved(stay, today.plusDays(40))).contains("By the last night", "SI 2023/416");
        assertThat(moved(stay, today.plusDays(25))).doesNotContain("By the last night");
    }

    @Test
    void a_stay_moved_past_the_birthday_after_which_the_home_is_not_for_them_says_so() {
        YoungPersonId ash = aged(17, "Ash Field");
        Stay stay = booked(ash, one, today.plusDays(20));
        assertThat(pageOf(stay)).doesNotContain("By the last night");
        assertThat(moved(stay, today.plusMonths(8))).contains("By the last night", "They grow older than 17");
    }

    private String moved(Stay stay, LocalDate until) {
        council.does(council.manager, () -> bookings.until(stay.id(), until));
        return pageOf(stay);
    }

    private String pageOf(Stay stay) {
        return web.as(council.signedIn(council.manager))
                .get("/young-people/" + stay.youngPerson() + "/stays/" + stay.id())
                .text();
    }
}
