package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

@OneDoorTest
class OurHomesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Constellations constellations;

    @Autowired
    HomeSetup setup;

    @Autowired
    BedRests rests;

    @Autowired
    Clock clock;

    private final HomeId hub = new HomeId(Ids.next());
    private final BedId blue = new BedId(Ids.next());
    private final HomeId marsh = new HomeId(Ids.next());
    private TestCouncil.Council council;
    private LocalDate today;

    @BeforeEach
    void a_hub_and_a_family() {
        today = London.today(clock);
        council = councils.make();
        council.does(council.manager, () -> {
            homes.add(new Home(
                    hub, "Rowan House", HomeOption.HUB, council.hub, council.code, LocalDate.of(2025, 1, 1), null));
            homes.add(new Home(
                    marsh,
                    "Marsh family",
                    HomeOption.COMMUNITY_FOSTER_FAMILY,
                    council.hub,
                    council.code,
                    LocalDate.of(2025, 1, 1),
                    null));
            homes.add(new Bed(blue, hub, "the blue room", BedKind.RESIDENTIAL, LocalDate.of(2025, 1, 1), null));
        });
    }

    @Test
    void families_of_a_constellation_belong_together_from_the_day_they_joined() {
        Satellite family = new Satellite(Ids.next(), marsh, today, null);
        Constellation sky = new Constellation(
                new ConstellationId(Ids.next()), "North sky", hub, today.minusDays(9), null, List.of(family));
        council.does(council.manager, () -> constellations.begin(sky));
        assertThat(council.as(council.keyWorker, () -> constellations.together(marsh, hub, today)))
                .isTrue();
        assertThat(council.as(council.keyWorker, () -> constellations.together(marsh, hub, today.minusDays(1))))
                .isFalse();
    }

    @Test
    void a_registration_holds_from_its_day_and_a_mistake_for_the_same_day_is_put_right() {
        council.does(council.manager, () -> {
            setup.register(registration(today.minusYears(1), 6));
            setup.register(registration(today.plusDays(10), 4));
            setup.register(registration(today.minusYears(1), 5));
        });
        assertThat(places(today)).isEqualTo(5);
        assertThat(places(today.plusDays(9))).isEqualTo(5);
        assertThat(places(today.plusDays(10))).isEqualTo(4);
        assertThat(council.as(council.keyWorker, () -> homes.registrations(today.minusYears(2))))
                .isEmpty();
    }

    private Registration registration(LocalDate from, int places) {
        return new Registration(Ids.next(), hub, from, new Terms("SC123456", null, places, 12, 17));
    }

    private int places(LocalDate day) {
        Terms terms = council.as(council.keyWorker, () -> homes.registrations(day))
                .getOrDefault(hub, registration(day, 0))
                .terms();
        return terms == null ? 0 : terms.places();
    }

    @Test
    void what_a_home_offers_is_what_was_said_last() {
        offers(Feature.QUIET, Feature.STEP_FREE);
        offers(Feature.QUIET, Feature.ANIMALS);
        assertThat(council.as(council.keyWorker, homes::features).get(hub))
                .containsExactlyInAnyOrder(Feature.QUIET, Feature.ANIMALS);
        offers(Feature.STEP_FREE);
        assertThat(council.as(council.keyWorker, homes::features).get(hub)).containsExactly(Feature.STEP_FREE);
        assertThatThrownBy(() -> offers(Feature.ANIMALS, Feature.NO_ANIMALS))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("homes.features.animals"));
    }

    private void offers(Feature... features) {
        council.does(council.manager, () -> setup.offer(hub, Set.of(features)));
    }

    @Test
    void a_bed_rests_once_at_a_time_and_comes_back_when_it_is_said() {
        OutOfService floor = new OutOfService(Ids.next(), hub, blue, today, today.plusDays(5), "a new floor");
        council.does(council.manager, () -> rests.begin(floor));
        OutOfService again = new OutOfService(Ids.next(), hub, blue, today.plusDays(4), null, "paint");
        assertThatThrownBy(() -> council.does(council.manager, () -> rests.begin(again)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("homes.rest.already"));
        council.does(council.manager, () -> rests.until(hub, floor.id(), today.plusDays(2), "done early", Ids.next()));
        council.does(council.manager, () -> rests.begin(again));
        assertThat(nights()).containsExactly(true, true, false, false, true, true);
        assertThatThrownBy(() -> council.does(council.manager, () -> rests.never(hub, floor.id(), "twice")))
                .isInstanceOf(NotFound.class);
    }

    private List<Boolean> nights() {
        List<OutOfService> periods = council.as(council.keyWorker, () -> homes.outOfService(today, today.plusDays(5)));
        return IntStream.range(0, 6)
                .mapToObj(day -> periods.stream().anyMatch(one -> one.covers(today.plusDays(day))))
                .toList();
    }

    @Test
    void a_home_that_closes_takes_its_beds_along_and_leaves_its_constellation() {
        Satellite family = new Satellite(Ids.next(), marsh, today.minusDays(3), null);
        Constellation sky = new Constellation(
                new ConstellationId(Ids.next()), "North sky", hub, today.minusDays(9), null, List.of(family));
        BedId attic = new BedId(Ids.next());
        council.does(council.manager, () -> {
            constellations.begin(sky);
            setup.add(new Bed(attic, marsh, "the attic", BedKind.FAMILY, today.minusDays(3), null), null);
            setup.close(marsh, today.plusDays(7), "They move to Wales");
        });
        assertThat(council.as(council.keyWorker, () -> homes.bed(marsh, attic)).until())
                .isEqualTo(today.plusDays(7));
        assertThat(council.as(council.keyWorker, () -> constellations.together(marsh, hub, today.plusDays(7))))
                .isFalse();
        assertThatThrownBy(() -> council.does(council.manager, () -> setup.close(marsh, today, "Again")))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void the_database_itself_lets_only_who_runs_a_hub_set_homes_up() {
        assertThatThrownBy(() ->
                        council.does(council.keyWorker, () -> setup.add(new Room(Ids.next(), hub, "the attic", today))))
                .isInstanceOf(DataAccessException.class);
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> setup.close(hub, today, "Because"))
                        .isInstanceOf(TooLate.class));
        assertThat(council.as(council.keyWorker, () -> homes.get(hub)).closedOn())
                .isNull();
    }

    @Test
    void another_council_knows_nothing_of_our_homes() {
        TestCouncil.Council other = councils.make();
        assertThatThrownBy(() -> other.as(other.manager, () -> homes.get(hub))).isInstanceOf(NotFound.class);
        assertThat(other.as(other.manager, () -> homes.openFrom(today))).isEmpty();
    }
}
