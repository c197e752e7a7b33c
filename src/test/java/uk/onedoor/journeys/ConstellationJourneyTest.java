package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.homes.Sleepovers;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.postgres.Database;

/** A month of seven families who belong together: they meet, and Robin sleeps over at another of them. */
class ConstellationJourneyTest extends Browsers {

    private static final double PATIENCE_MS = 15_000;
    private static final Instant SATURDAY = Instant.parse("2026-11-21T20:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T16:00:00Z");
    private static final List<String> AROUND =
            List.of("The Alders", "The Birches", "The Cedars", "The Elms", "The Firs", "The Hazels");

    @Autowired
    OurHomes homes;

    @Autowired
    Database database;

    @Autowired
    ObjectProvider<Sleepovers> sleepovers;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private String constellation = "";

    @BeforeEach
    void seven_families() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        council = councils.make();
        robin = council.meets("Robin Vale");
        PlacesToLive places = new PlacesToLive(council, homes, database);
        places.family("The Rowans");
        AROUND.forEach(places::family);
    }

    private Walk mo() {
        return desk(council.signedIn(council.manager));
    }

    private Walk kit() {
        return phone(council.signedIn(council.keyWorker));
    }

    @Test
    void they_meet_robin_sleeps_over_and_the_month_tells_it() {
        Walk mo = mo();
        begins(mo);
        plansToMeet(mo);
        Walk kit = kit();
        Walking.livesIn(kit, robin, "Robin", "The Alders");
        itIs(SATURDAY);
        kit = kit();
        Walking.visits(kit, robin, "The Birches", "2026-11-21", "2026-11-22");
        Walking.arrives(kit, "Robin");
        String sleepover = Walking.path(kit);
        itIs(SUNDAY);
        kit = kit();
        kit.open(sleepover);
        Walking.goesBack(kit, "Robin");
        mo = mo();
        saysWhoCame(mo);
        theMonthTellsIt(mo, kit);
    }

    private void begins(Walk mo) {
        mo.open("/homes/constellations").isAccessible();
        mo.button("Begin a constellation").click();
        mo.field("What do we call it?").fill("Harbour lights");
        Walking.chooses(mo, "hub", "The Rowans");
        AROUND.forEach(family -> mo.field(family).check());
        mo.isAccessible().picture("constellation-new-desk");
        mo.button("Save").click();
        constellation = Walking.path(mo);
        assertThat(Walking.main(mo)).containsText("The Hazels");
        mo.isAccessible();
    }

    private void plansToMeet(Walk mo) {
        mo.link("Plan to meet").click();
        mo.field("On which day?").fill("2026-11-21");
        mo.field("What do they do?").fill("Soup and a fire at the village hall");
        mo.isAccessible();
        mo.button("Save").click();
        assertThat(Walking.main(mo)).containsText("Saturday 21 November");
        mo.isAccessible().picture("constellation-desk");
    }

    private void saysWhoCame(Walk mo) {
        mo.open(constellation).link("Who came").click();
        mo.field("The Rowans").check();
        mo.field("The Alders").check();
        mo.field("The Birches").check();
        mo.isAccessible().picture("constellation-gathering-desk");
        mo.button("Save").first().click();
        assertThat(Walking.main(mo)).containsText("The Alders");
    }

    private void theMonthTellsIt(Walk mo, Walk kit) {
        mo.open(constellation);
        mo.button("A month of it").click();
        mo.isAccessible().picture("constellation-month-desk");
        var month = Walking.main(mo);
        assertThat(month).containsText("Harbour lights in November 2026");
        assertThat(month).containsText("Part of it from now on: The Hazels");
        assertThat(month).containsText("Soup and a fire at the village hall");
        assertThat(month).containsText("There were The Alders, The Birches, The Rowans");
        kit.open(Walking.path(mo)).isAccessible().picture("constellation-month-phone");
        if (sleepovers.stream().findAny().isPresent()) {
            assertThat(month).containsText("sleeps over with The Birches");
        }
    }
}
