package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;
import uk.onedoor.stays.StaysWorld;

/** In the kitchen, at the end of a shift: Rae writes what happened and hands over; Bo comes on and reads it. */
class ShiftHandoverJourneyTest extends Browsers {

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    private TestCouncil.Council council;
    private WorkerId rae;
    private WorkerId bo;
    private StaysWorld world;

    @BeforeEach
    void robin_sleeps_at_the_rowans() {
        council = councils.make();
        rae = council.joins("Rae Residential", Role.RESIDENTIAL_WORKER, council.hub);
        bo = council.joins("Bo Night", Role.RESIDENTIAL_WORKER, council.hub);
        YoungPersonId robin = council.meets("Robin Vale");
        world = new StaysWorld(council, homes, council.hub);
        LocalDate today = London.day(TestDatabase.NOW);
        Stay stay = world.booked(robin, world.blue, today, today.plusDays(20));
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), TestDatabase.NOW);
        });
    }

    @Test
    void one_shift_writes_what_happened_and_hands_over_and_the_next_reads_it_by_name() {
        Walk going = phone(council.signedIn(rae)).open("/homes/" + world.family);
        going.link("Day log").first().click();
        going.page().locator("label:has-text('Robin Vale')").click();
        going.field("What happened?").fill("Robin made pancakes for everybody and rang his nan");
        going.button("Save").first().click();
        going.page().locator("label:has-text('The home')").click();
        going.field("What happened?").fill("The boiler was mended; the code of the back door is new");
        going.button("Save").first().click();
        assertThat(going.page().textContent("main")).contains("pancakes", "The boiler was mended");
        going.isAccessible().picture("day-log-phone");
        going.button("Shift handover").first().click();
        assertThat(going.page().textContent("main")).contains("Robin Vale", "pancakes", "On tonight");
        going.isAccessible().picture("handover-phone");
        going.page().locator("#words").fill("The spare key hangs by the office door again");
        going.button("Hand over").click();
        assertThat(going.page().textContent("main")).contains("Nobody has yet");

        Walk coming = phone(council.signedIn(bo)).open("/today");
        coming.link("A handover of The Rowans to read").first().click();
        assertThat(coming.page().textContent("main")).contains("The spare key", "pancakes");
        coming.button("I have read it").click();
        assertThat(coming.page().textContent("main")).contains("Bo Night,").doesNotContain("Nobody has yet");
        coming.isAccessible().picture("handover-read-phone");

        Walk desk = desk(council.signedIn(council.manager)).open("/homes/" + world.family + "/log");
        desk.isAccessible().picture("day-log-desk");
        desk.open("/today");
        assertThat(desk.page().textContent("main")).doesNotContain("A handover of The Rowans");
    }
}
