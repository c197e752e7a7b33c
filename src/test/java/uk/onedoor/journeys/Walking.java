package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import uk.onedoor.people.YoungPersonId;

/** What every walk does with a page. */
final class Walking {

    private Walking() {}

    static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** Chooses from a list the line that has these words. */
    static void chooses(Walk walk, String field, String words) {
        String value = walk.page()
                .locator("#" + field + " option")
                .filter(with(words))
                .first()
                .getAttribute("value");
        walk.page().locator("#" + field).selectOption(value);
    }

    static Locator main(Walk walk) {
        return walk.page().locator("main");
    }

    /** Where the page of a walk is, to come back to. */
    static String path(Walk walk) {
        return URI.create(walk.page().url()).getPath();
    }

    /** Somebody comes to live in a bed today, until the middle of January; through the pages, as a worker does it. */
    static void livesIn(Walk kit, YoungPersonId who, String name, String bed) {
        kit.open("/young-people/" + who + "/stays/new");
        chooses(kit, "place", bed);
        kit.field("Time to understand what is going on").check();
        kit.field("In a sentence: why here, why now?").fill(name + " and Mum need some weeks apart");
        kit.field("Until which day?").fill("2027-01-15");
        kit.field("How it leads to a family or a home (optional)").fill("Home to Mum, with outreach");
        kit.field("living there").check();
        kit.button("Keep this place").click();
        arrives(kit, name);
    }

    /** On the page of a stay: they are here now. */
    static void arrives(Walk kit, String name) {
        kit.button(name + " is here").click();
        kit.isAccessible();
        kit.button("Save").click();
        assertThat(main(kit)).containsText("It is written down that they are here.");
    }

    /** On the page of a stay: opens what else can be done, and goes there. */
    static void does(Walk kit, String action) {
        kit.page()
                .locator("summary")
                .filter(with("Everything that can be done"))
                .click();
        kit.link(action).click();
        kit.isAccessible();
    }

    /** Holds a bed for a visit of two days, books it, and is on the page of that stay. */
    static void visits(Walk kit, YoungPersonId who, String bed, String from, String until) {
        kit.open("/young-people/" + who + "/stays").isAccessible();
        kit.button("Find a bed").click();
        chooses(kit, "place", bed);
        kit.field("A weekend or sleepover").check();
        kit.field("In a sentence: why here, why now?").fill("They asked for it, and everybody looks forward to it");
        kit.field("From which night?").fill(from);
        kit.field("Until which day?").fill(until);
        kit.field("on a visit").check();
        kit.field("Hold it for a day, and book it later").check();
        kit.isAccessible();
        kit.button("Keep this place").click();
        assertThat(main(kit)).containsText("The place is held for a day.");
        kit.isAccessible();
        kit.button("Book the bed that is held").click();
        assertThat(main(kit)).containsText("Booked");
    }

    /** On the page of a visit: it is over, as planned. */
    static void goesBack(Walk kit, String name) {
        does(kit, name + " has left");
        kit.field("As planned").check();
        kit.button("Save").click();
        assertThat(main(kit)).containsText("It is written down that they left.");
    }
}
