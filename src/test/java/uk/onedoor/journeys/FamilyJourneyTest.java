package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;

/** Robin's family is offered a meeting and makes its own plan; Robin reads it, and what helps is practised. */
class FamilyJourneyTest extends Browsers {

    private static final String PLAN = "Robin sleeps at Nan's on Saturdays. Dad rings every night.";

    @Autowired
    SupportEpisodes support;

    @Autowired
    Network network;

    @Autowired
    OwnAccounts accounts;

    private TestCouncil.Council council;
    private YoungPersonId who;

    @BeforeEach
    void robin_is_with_us_and_has_a_nan() {
        council = councils.make();
        who = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            support.begin(who, council.hub, LocalDate.of(2026, 11, 2));
            network.add(who, new Around(Circle.FAMILY, "June Vale", "Nan", "07700 900123", 1, null, true, null, null));
        });
    }

    @Test
    void a_family_meeting_on_a_phone() {
        Walk kit = phone(council.signedIn(council.keyWorker)).open("/young-people/" + who);
        kit.page().locator("main a[href$='family-meetings/new']").first().click();
        offered(kit);
        held(kit);
        whatHelps(kit);
        practised(kit);
        robinReads();
    }

    private static void offered(Walk kit) {
        kit.isAccessible();
        kit.field("To whom?").fill("Dad and Nan");
        kit.button("Save").click();
        kit.isAccessible();
        kit.button("Write down what they said").click();
        kit.field("They said yes").check();
        kit.isAccessible().button("Save").click();
        assertThat(kit.page().locator("main")).containsText("They said yes");
    }

    private static void held(Walk kit) {
        kit.button("Write down the meeting").click();
        kit.isAccessible();
        kit.field("Where?").fill("Nan's front room");
        kit.field("Who held the meeting together?").fill("Jo from the hub next door");
        kit.field("June Vale").check();
        kit.field("Their own plan, in the family's words").fill(PLAN);
        kit.field("Yes").check();
        kit.button("Save").click();
        assertThat(kit.page().locator("main")).containsText(PLAN);
        kit.button("Add who does what").click();
        kit.isAccessible();
        kit.field("Who?").fill("Dad");
        kit.field("Does what?").fill("rings every night at eight");
        kit.button("Save").click();
        assertThat(kit.page().locator("main")).containsText("Dad: rings every night at eight");
        kit.isAccessible().picture("family-meeting-phone");
    }

    private void whatHelps(Walk kit) {
        kit.open("/young-people/" + who + "/crisis-plan/change").isAccessible();
        kit.field("What tends to start it?").fill("When nobody tells me");
        kit.field("What helps?").fill("Nan's kitchen");
        kit.field("First").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        kit.button("Save").click();
        assertThat(kit.link("07700 900123").first()).hasAttribute("href", "tel:07700900123");
        kit.isAccessible().picture("crisis-plan-phone");
    }

    private static void practised(Walk kit) {
        kit.button("Write down a practice").click();
        kit.isAccessible();
        kit.field("With whom?").fill("Nan");
        kit.field("How did it go?").fill("She picked up at the second ring");
        kit.button("Save").click();
        assertThat(kit.page().locator("main")).containsText("She picked up at the second ring");
    }

    private void robinReads() {
        Walk robin = passerBy().open("/code");
        robin.field("Your code").fill(Objects.requireNonNull(council.as(council.keyWorker, () -> accounts.give(who))));
        robin.button("Go to my page").click();
        robin.page()
                .getByRole(
                        AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName("My family's plan"))
                .click();
        assertThat(robin.page().locator("main")).containsText(PLAN);
        robin.isAccessible().picture("own-family-phone");
        robin.open("/me").link("When things get hard").click();
        assertThat(robin.page().locator("main")).containsText("Nan's kitchen");
        assertThat(robin.page().locator("main")).containsText("She picked up at the second ring");
        robin.isAccessible().picture("own-crisis-plan-phone");
    }
}
