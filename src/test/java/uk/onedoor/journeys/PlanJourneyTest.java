package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;

/** Kit makes a plan with Robin on a phone, in Robin's words; Robin reads it, rates it and ticks off a step. */
class PlanJourneyTest extends Browsers {

    private static final String GOAL = "Get on the bakery course";

    @Autowired
    SupportEpisodes support;

    @Autowired
    OwnAccounts accounts;

    private TestCouncil.Council council;
    private YoungPersonId who;

    @BeforeEach
    void robin_is_with_us() {
        council = councils.make();
        who = council.meets("Robin Vale");
        council.does(council.manager, () -> support.begin(who, council.hub, LocalDate.of(2026, 11, 2)));
    }

    @Test
    void a_plan_made_together_on_a_phone() {
        Walk kit = phone(council.signedIn(council.keyWorker)).open("/young-people/" + who);
        kit.link("Plan").first().click();
        hopes(kit);
        goal(kit);
        lookedAt(kit);
        robinReads();
    }

    private static void hopes(Walk kit) {
        kit.isAccessible()
                .link("Write down what they say What kind of life at 20?")
                .click();
        kit.isAccessible();
        kit.field("In Robin's own words").fill("My own front door. A dog");
        kit.button("Save").click();
        assertThat(kit.page().locator("blockquote.od-own-words").first()).hasText("My own front door. A dog");
    }

    private static void goal(Walk kit) {
        kit.button("Add a goal").click();
        kit.isAccessible();
        kit.field("In Robin's own words").fill(GOAL);
        kit.field("School, training, work").check();
        kit.button("Add this goal").click();
        kit.link("Add a step " + GOAL).click();
        kit.isAccessible();
        kit.field("The step").fill("Visit the college kitchen");
        kit.field("The young person").check();
        kit.field("By when").fill("2026-12-04");
        kit.button("Add this step").click();
        assertThat(kit.page().locator("main")).containsText("Robin, by Friday 4 December");
        kit.isAccessible().picture("plan-phone");
    }

    private static void lookedAt(Walk kit) {
        kit.link("Look at the plan together").click();
        assertThat(kit.page().locator("main")).containsText("A new goal: " + GOAL);
        kit.isAccessible();
        kit.field("They were there").check();
        kit.page().locator("#ownWords").fill("The kitchen first");
        kit.field("What was said and agreed").fill("Kit drives on Friday");
        kit.button("Save").click();
        assertThat(kit.page().locator("main")).containsText("The kitchen first");
    }

    private void robinReads() {
        Walk robin = passerBy().open("/code");
        robin.field("Your code").fill(Objects.requireNonNull(council.as(council.keyWorker, () -> accounts.give(who))));
        robin.button("Go to my page").click();
        robin.link("My plan").click();
        assertThat(robin.page().locator("main")).containsText("What I asked for, and what came of it");
        robin.isAccessible().picture("own-plan-phone");
        robin.button("I have done this").click();
        assertThat(robin.page().locator("main")).containsText("We are on it. One step is done.");
        robin.link("Easy read").click();
        assertThat(robin.page().locator(".od-easy__words").first()).hasText(GOAL);
        robin.isAccessible().picture("own-plan-easy-phone");
    }
}
