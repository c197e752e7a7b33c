package uk.onedoor.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import uk.onedoor.nights.Ledger.Writing;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
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
import uk.onedoor.stays.Withdrawals;

@OneDoorTest
class LedgerTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes ours;

    @Autowired
    Homes homes;

    @Autowired
    Stays stays;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Ledger ledger;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private final HomeId hub = new HomeId(Ids.next());
    private final BedId blue = new BedId(Ids.next());
    private TestCouncil.Council council;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void robin_lives_with_nan_and_the_hub_has_a_bed() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.meets("Somebody who never came");
        council.does(council.manager, () -> {
            ours.add(new Home(
                    hub, "Rowan House", HomeOption.HUB, council.hub, council.code, LocalDate.of(2025, 1, 1), null));
            RegisteredHub.register(database, council, hub);
            ours.add(new Bed(blue, hub, "the blue room", BedKind.EMERGENCY, LocalDate.of(2025, 1, 1), null));
            support.begin(robin, council.hub, today.minusDays(40));
            homes.moved(robin, HomeKind.WITH_KIN, "with Nan", today.minusDays(30));
        });
    }

    private Stay stayed(int firstDaysAgo, int leftDaysAgo) {
        Instant now = clock.instant();
        Reason reason = new Reason(
                StayKind.LIVING, Entry.EMERGENCY, Purpose.SAFE_TONIGHT, "Safe for tonight", "Home to Nan", null);
        Expected expected = new Expected(today.minusDays(firstDaysAgo), today.minusDays(leftDaysAgo));
        Stay stay = new Stay(new StayId(Ids.next()), robin, hub, blue, reason, expected, null, null, null, null);
        council.does(council.keyWorker, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), now.minus(Duration.ofDays(firstDaysAgo)));
            stays.leave(
                    stay.id(),
                    now.minus(Duration.ofDays(leftDaysAgo)),
                    LeftBecause.AS_PLANNED,
                    null,
                    new Next(HomeKind.WITH_KIN, "with Nan"));
        });
        return stay;
    }

    private Writing writes() {
        return council.asSystem(ledger::writeLastNight);
    }

    private List<NightKind> kinds(int firstDaysAgo, int lastDaysAgo) {
        return council.as(
                council.keyWorker,
                () -> ledger.of(robin, today.minusDays(firstDaysAgo), today.minusDays(lastDaysAgo)).stream()
                        .map(night -> night.slept().kind())
                        .toList());
    }

    private List<String> rows() {
        return TestCouncil.asOwner(
                database,
                "select n::text from nights.night n where authority_id = '" + council.code
                        + "' order by night, young_person_id");
    }

    @Test
    void every_night_since_they_came_stands_in_one_row_up_to_last_night() {
        stayed(5, 3);
        assertThat(writes().people()).isEqualTo(2);
        assertThat(rows()).hasSize(40);
        assertThat(kinds(6, 0))
                .containsExactly(
                        NightKind.WITH_KIN,
                        NightKind.HUB_EMERGENCY_BED,
                        NightKind.HUB_EMERGENCY_BED,
                        NightKind.WITH_KIN,
                        NightKind.WITH_KIN,
                        NightKind.WITH_KIN);
        assertThat(kinds(40, 31)).containsOnly(NightKind.UNKNOWN).hasSize(10);
    }

    @Test
    void written_again_or_rebuilt_nothing_changes() {
        stayed(5, 3);
        writes();
        List<String> rows = rows();
        for (Writing again : List.of(writes(), council.asSystem(ledger::rebuild))) {
            assertThat(again.added() + again.longer() + again.putRight()).isZero();
        }
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void a_stay_told_late_puts_its_nights_right_and_what_was_said_first_stays_to_be_read() {
        writes();
        stayed(20, 18);
        Writing writing = writes();
        assertThat(writing.putRight()).isPositive();
        assertThat(kinds(21, 17))
                .containsExactly(
                        NightKind.WITH_KIN,
                        NightKind.HUB_EMERGENCY_BED,
                        NightKind.HUB_EMERGENCY_BED,
                        NightKind.WITH_KIN,
                        NightKind.WITH_KIN);
        assertThat(rows()).hasSize(40);
        assertThat(TestCouncil.asOwner(
                        database,
                        "select count(*) from nights.run where superseded_at is not null and authority_id = '"
                                + council.code + "'"))
                .containsExactly("" + writing.putRight());
    }

    @Test
    void the_nights_of_a_stay_that_never_was_are_told_as_if_it_had_not_been_written_down() {
        Stay never = stayed(20, 18);
        writes();
        council.does(council.manager, () -> withdrawals.withdraw(stays.get(never.id()), "It was somebody else"));
        assertThat(writes().putRight()).isPositive();
        assertThat(kinds(21, 17)).containsOnly(NightKind.WITH_KIN).hasSize(5);
        assertThat(rows()).hasSize(40);
        assertThat(writes().putRight()).isZero();
    }

    @Test
    void the_database_keeps_a_night_from_standing_in_two_rows() {
        writes();
        String twice =
                "insert into nights.run (authority_id, young_person_id, from_on, until_on, kind, visit, written_at)"
                        + " select authority_id, young_person_id, from_on + 1, from_on + 2, kind, visit, written_at from nights.run"
                        + " where authority_id = '" + council.code
                        + "' and until_on > from_on + 2 limit 1 returning ''";
        assertThatThrownBy(() -> TestCouncil.asOwner(database, twice)).hasStackTraceContaining("one_row_a_night");
    }

    @Test
    void who_may_not_see_a_young_person_sees_no_night_of_theirs() {
        writes();
        TestCouncil.Council other = councils.make();
        assertThat(other.as(other.manager, () -> ledger.of(robin, today.minusDays(40), today)))
                .isEmpty();
        assertThat(kinds(40, 0)).hasSize(40);
    }
}
