package uk.onedoor.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.postcodes.Location;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.LeftBecause;
import uk.onedoor.stays.Next;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** Robin comes from one place, and slept five nights with a family thirty miles north of it. */
@OneDoorTest
class DistanceTest {

    private static final Location HOME = new Location(450_000, 455_000);
    private static final int MILE = 1609;

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes ours;

    @Autowired
    Stays stays;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Ledger ledger;

    @Autowired
    NightFigures figures;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private final HomeId family = new HomeId(Ids.next());
    private final BedId attic = new BedId(Ids.next());
    private TestCouncil.Council council;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void robin_slept_with_a_family() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            LocalDate longAgo = LocalDate.of(2020, 1, 1);
            ours.add(new Home(family, "Marsh family", HomeOption.KIN, council.hub, council.code, longAgo, null));
            ours.add(new Bed(attic, family, "the attic room", BedKind.FAMILY, longAgo, null));
            support.begin(robin, council.hub, today.minusDays(40));
        });
        Instant now = clock.instant();
        Reason reason = new Reason(
                StayKind.LIVING, Entry.EMERGENCY, Purpose.SAFE_TONIGHT, "Safe for tonight", "Home to Nan", null);
        Expected expected = new Expected(today.minusDays(9), today.minusDays(4));
        Stay stay = new Stay(new StayId(Ids.next()), robin, family, attic, reason, expected, null, null, null, null);
        council.does(council.keyWorker, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), now.minus(Duration.ofDays(9)));
            stays.leave(
                    stay.id(),
                    now.minus(Duration.ofDays(4)),
                    LeftBecause.AS_PLANNED,
                    null,
                    new Next(HomeKind.WITH_KIN, "with Nan"));
        });
    }

    private static final String STANDS = """
            insert into homes.address (authority_id, id, home_id, sealed, easting, northing, located_by, restricted, from_on, recorded_by,
              recorded_at)
            values ('%s', gen_random_uuid(), '%s', '\\x00', %d, %d, 'BY_HAND', %s, '%s', '%s', clock_timestamp()) returning ''""";

    private static final String COMES_FROM = """
            with asked as (
              insert into placements.home_request (authority_id, id, young_person_id, wish_by, wish, purpose, purpose_words, from_on, nights,
                urgency, stay_home, provocation, provocation_answer, owner, option_by, recorded_by, recorded_at)
              values ('%1$s', gen_random_uuid(), '%2$s', 'THEMSELVES', 'With Nan', 'BREATHING_SPACE', 'Calm', '%3$s', 5, 'PLANNED',
                'Outreach', 'Would you?', 'Yes', '%4$s', '%3$s', '%4$s', clock_timestamp()) returning id)
            insert into placements.near (authority_id, id, request_id, young_person_id, what, easting, northing, recorded_by, recorded_at)
            select '%1$s', gen_random_uuid(), asked.id, '%2$s', 'HOME', %5$d, %6$d, '%4$s', clock_timestamp() from asked returning ''""";

    /** The family's home stands there since a day; kept back, or for every colleague to know. */
    private void stands(int milesNorth, LocalDate since, boolean keptBack) {
        int northing = HOME.northing() + milesNorth * MILE;
        TestCouncil.asOwner(
                database,
                STANDS.formatted(council.code, family, HOME.easting(), northing, keptBack, since, council.manager));
    }

    private void comesFromHome() {
        TestCouncil.asOwner(
                database,
                COMES_FROM.formatted(council.code, robin, today, council.manager, HOME.easting(), HOME.northing()));
    }

    private List<Integer> miles(WorkerId whom) {
        List<Integer> miles = new ArrayList<>();
        council.does(
                whom,
                () -> ledger.of(robin, today.minusDays(10), today.minusDays(4))
                        .forEach(night -> miles.add(night.miles())));
        return miles;
    }

    private void written() {
        council.asSystem(ledger::writeLastNight);
    }

    private List<String> rows() {
        return TestCouncil.asOwner(
                database,
                "select d::text from nights.distance d where authority_id = '" + council.code
                        + "' order by from_on, turn");
    }

    @Test
    void a_night_says_how_far_from_home_it_was_and_one_at_home_says_nothing() {
        comesFromHome();
        stands(30, LocalDate.of(2020, 1, 1), false);
        written();
        assertThat(miles(council.manager)).containsExactly(null, 30, 30, 30, 30, 30, null);
        assertThat(miles(council.keyWorker)).containsExactly(null, 30, 30, 30, 30, 30, null);
    }

    @Test
    void where_nobody_knows_where_home_is_no_miles_are_made_up() {
        stands(30, LocalDate.of(2020, 1, 1), false);
        written();
        assertThat(rows()).isEmpty();
        assertThat(miles(council.manager)).containsOnlyNulls();
    }

    @Test
    void the_miles_to_a_family_that_is_kept_back_are_read_by_who_may_open_its_address_alone() {
        comesFromHome();
        stands(30, LocalDate.of(2020, 1, 1), true);
        written();
        assertThat(miles(council.manager)).contains(30);
        assertThat(miles(council.keyWorker)).containsOnlyNulls();
    }

    @Test
    void a_family_that_moved_house_was_nearer_before() {
        comesFromHome();
        stands(30, LocalDate.of(2020, 1, 1), false);
        stands(3, today.minusDays(6), false);
        written();
        assertThat(miles(council.manager)).containsExactly(null, 30, 30, 30, 3, 3, null);
    }

    @Test
    void written_again_nothing_changes_and_what_is_told_otherwise_is_measured_again() {
        comesFromHome();
        stands(30, LocalDate.of(2020, 1, 1), false);
        written();
        List<String> first = rows();
        council.asSystem(ledger::rebuild);
        written();
        assertThat(rows()).isEqualTo(first).hasSize(1);

        stands(50, LocalDate.of(2020, 1, 1), false);
        written();
        assertThat(miles(council.manager)).contains(50).doesNotContain(30);
        assertThat(rows()).as("what was measured first stays to be read").hasSize(2);
    }

    @Test
    void nights_over_twenty_miles_from_home_are_counted_with_who_was_how_far_told_to_nobody() {
        comesFromHome();
        stands(30, LocalDate.of(2020, 1, 1), true);
        written();
        NightCount hub = council.as(council.manager, () -> figures.hubs(today.minusDays(20), today.minusDays(1)))
                .values()
                .iterator()
                .next();
        assertThat(hub.of(NightFigure.FAR)).isEqualTo(5);
        assertThat(hub.milesUnknown()).isZero();
    }
}
