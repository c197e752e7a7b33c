package uk.onedoor.journeys;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.nights.Ledger;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;

/** Robin moves from the hub to a foster family, and is back for a weekend that is a visit; beside the same key worker. */
class FosterFamilyJourneyTest extends Browsers {

    private static final double PATIENCE_MS = 15_000;
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T15:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T17:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T16:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    OurHomes homes;

    @Autowired
    Database database;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    Ledger ledger;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId ash;

    @BeforeEach
    void a_hub_a_family_and_a_key_worker() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        council = councils.make();
        robin = council.meets("Robin Vale");
        ash = council.meets("Ash Reed");
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, London.day(TestDatabase.NOW));
            allocations.allocate(NewAllocation.keyWorker(
                    robin, council.keyWorker, London.day(TestDatabase.NOW), "They met at the river"));
        });
        PlacesToLive places = new PlacesToLive(council, homes, database);
        places.rowanHouse();
        HomeId alders = places.family("The Alders");
        places.bed(alders, "the garden room", BedKind.FAMILY);
    }

    private Walk kit() {
        return desk(council.signedIn(council.keyWorker));
    }

    @Test
    void from_the_hub_to_a_family_and_back_for_a_weekend_each_night_told_right() {
        WalkToAFamily walk = new WalkToAFamily(robin);
        Walk kit = kit();
        Walking.livesIn(kit, robin, "Robin", "the blue room");
        walk.the_stay_in_the_hub_ends_on_wednesday(kit);
        Walking.livesIn(kit, ash, "Ash", "the garden room");
        walk.robin_asks_for_a_family_and_every_option_has_its_reasons(kit);
        walk.the_house_mix_is_weighed_before_a_yes(kit, desk(council.signedIn(council.manager)));
        walk.the_room_is_booked(kit);
        itIs(WEDNESDAY);
        walk.robin_leaves_the_hub_and_arrives_with_the_family(kit(), phone(council.signedIn(council.keyWorker)));
        itIs(FRIDAY);
        walk.robin_is_back_at_the_hub_for_a_weekend(kit());
        itIs(SUNDAY);
        walk.the_weekend_is_over_and_robin_lives_where_they_lived(kit());
        itIs(MONDAY);
        council.asSystem(ledger::writeLastNight);
        walk.the_nights_are_told_right(kit(), phone(council.signedIn(council.keyWorker)));
        walk.the_key_worker_is_the_same_all_through(kit());
    }
}
