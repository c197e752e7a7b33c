package uk.onedoor.journeys;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Friday, ten at night: Sasha, fifteen, needs a bed. On Monday whoever runs the hub finds everything that is owed her. */
class EmergencyJourneyTest extends Browsers {

    private static final double PATIENCE_MS = 15_000;
    private static final Instant FRIDAY_AT_TEN = Instant.parse("2026-11-20T22:00:00Z");
    private static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    OurHomes homes;

    @Autowired
    Database database;

    @Autowired
    SupportEpisodes support;

    private TestCouncil.Council council;
    private WorkerId jo;
    private YoungPersonId sasha;
    private YoungPersonId robin;

    @BeforeEach
    void a_hub_with_robin_in_it_and_jo_who_is_on_tonight() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        council = councils.make();
        jo = council.joins("Jo Nightwork", Role.RESIDENTIAL_WORKER, council.hub);
        sasha = council.meets("Sasha Moor");
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            support.begin(sasha, council.hub, London.day(TestDatabase.NOW));
            support.begin(robin, council.hub, London.day(TestDatabase.NOW));
        });
        PlacesToLive places = new PlacesToLive(council, homes, database);
        places.rowanHouse();
        places.hosts("The Ferry hosts");
    }

    @Test
    void from_a_bed_found_on_a_friday_night_to_what_monday_finds() {
        WalkOfTonight tonight = new WalkOfTonight(sasha);
        Walk mo = desk(council.signedIn(council.manager));
        tonight.the_manager_plans_who_is_on_on_friday(mo);
        Walking.livesIn(desk(council.signedIn(council.keyWorker)), robin, "Robin", "the blue room");
        itIs(FRIDAY_AT_TEN);
        Walk out = phone(council.signedIn(jo));
        tonight.jo_sees_who_is_on_and_which_bed_is_kept(out);
        tonight.jo_asks_for_a_bed_and_reads_every_option(out);
        tonight.the_law_refuses_the_hosts_by_name(out);
        tonight.the_bed_is_booked(out);
        tonight.sasha_arrives(out);
        tonight.the_manager_on_call_reads_what_is_owed_by_monday(phone(council.signedIn(council.manager)));
        tonight.the_board_shows_her(out, desk(council.signedIn(jo)));
        itIs(MONDAY_AT_NINE);
        Walk monday = desk(council.signedIn(council.manager));
        tonight.on_monday_the_manager_finds_what_is_due(monday);
        tonight.the_house_mix_is_weighed(monday, phone(council.signedIn(council.manager)));
        tonight.the_way_on_and_the_first_days_are_written_down(monday);
        tonight.nothing_of_it_is_due_any_more(monday);
    }
}
