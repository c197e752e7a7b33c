package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Decision.Away;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.placements.NewDecision.Chosen;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.Stays;

@OneDoorTest
class HomeDecisionsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    HomeRequests requests;

    @Autowired
    HomeDecisions decisions;

    @Autowired
    WaysBack ways;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private AskingHouse house;
    private YoungPersonId robin;
    private HomeRequestId request;
    private LocalDate today;

    @BeforeEach
    void a_home_is_asked_for_from_today() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        house = AskingHouse.of(council, homes);
        NewHomeRequest asked = AskingHouse.request(council, robin, today, Urgency.TONIGHT);
        request = asked.id();
        council.does(council.keyWorker, () -> requests.ask(asked));
    }

    private NewDecision decided() {
        return new NewDecision(Ids.next(), request, "Robin and Nan want it", "Mo Manager, with Robin");
    }

    private void choose(HomeId home, BedId bed, Away away, Back back) {
        NewDecision decided = decided();
        council.does(
                council.keyWorker,
                () -> decisions.choose(decided, new Chosen(home, bed, today, today.plusDays(14), away, back)));
    }

    private Back back() {
        return new Back(council.manager.value(), today.plusDays(60), "A carer nearer by", today.plusDays(14));
    }

    @Test
    void outreach_at_home_closes_the_request_and_uses_no_bed() {
        NewDecision decided = decided();
        council.does(council.keyWorker, () -> {
            decisions.close(decided, What.OUTREACH_AT_HOME);
            decisions.close(decided, What.OUTREACH_AT_HOME);
        });
        assertThat(council.as(council.keyWorker, requests::open)).isEmpty();
        assertThat(council.as(council.keyWorker, () -> stays.of(robin))).isEmpty();
        assertThatThrownBy(() -> choose(house.family(), house.bed(), null, null))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void ruling_out_one_home_leaves_the_request_open() {
        council.does(council.keyWorker, () -> decisions.ruleOut(decided(), house.far()));
        assertThat(council.as(council.keyWorker, requests::open)).hasSize(1);
    }

    @Test
    void a_home_is_booked_with_the_decision_or_neither_is() {
        choose(house.family(), house.bed(), null, null);
        assertThat(council.as(council.keyWorker, () -> stays.of(robin)))
                .singleElement()
                .satisfies(stay -> {
                    assertThat(stay.home()).isEqualTo(house.family());
                    assertThat(stay.reason().request()).isEqualTo(request.value());
                });
        YoungPersonId ash = council.meets("Ash Field");
        NewHomeRequest other = AskingHouse.request(council, ash, today, Urgency.TONIGHT);
        council.does(council.keyWorker, () -> requests.ask(other));
        request = other.id();
        assertThatThrownBy(() -> choose(house.family(), house.bed(), null, null))
                .isInstanceOf(Refusal.class);
        assertThat(council.as(council.keyWorker, requests::open)).hasSize(1);
    }

    @Test
    void out_of_the_area_needs_a_named_decision_and_a_dated_way_back() {
        Away away = new Away("Nobody nearer has a place", "The council there, Robin, Mum", "Dee Director");
        assertThatThrownBy(() -> choose(house.far(), null, null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("placements.choose.away.missing"));
        assertThatThrownBy(() -> choose(house.far(), null, away, null)).isInstanceOf(Refusal.class);
        choose(house.far(), null, away, back());
        assertThat(council.as(council.keyWorker, () -> decisions.of(request)))
                .singleElement()
                .satisfies(one -> assertThat(one.away()).isEqualTo(away));
    }

    @Test
    void everybody_away_is_listed_and_a_new_way_back_takes_the_place_of_the_last() {
        choose(house.far(), null, new Away("Nothing", "Mum", "Dee"), back());
        StayId stay =
                council.as(council.keyWorker, () -> stays.of(robin)).get(0).id();
        council.does(council.keyWorker, () -> stays.arrive(stay, clock.instant()));
        Back later = new Back(council.manager.value(), today.plusDays(90), "A school place", today.plusDays(20));
        council.does(council.keyWorker, () -> ways.plan(Ids.next(), robin, stay, later));
        assertThat(council.as(council.keyWorker, () -> ways.away()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.youngPerson()).isEqualTo(robin);
                    assertThat(one.back()).isEqualTo(later);
                });
        assertThatThrownBy(() -> council.does(
                        council.keyWorker,
                        () -> ways.plan(Ids.next(), robin, stay, new Back(Ids.next(), today.plusDays(9), "x", today))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void another_council_sees_and_decides_nothing() {
        TestCouncil.Council other = councils.make();
        assertThatThrownBy(() -> other.does(other.manager, () -> decisions.close(decided(), What.WITHDRAWN)))
                .isInstanceOf(NotFound.class);
        assertThat(other.as(other.manager, () -> decisions.of(request))).isEmpty();
        assertThat(other.as(other.manager, requests::open)).isEmpty();
    }
}
