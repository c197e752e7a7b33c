package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** From a worry at a bus stop to a key worker: points 1 to 3 of the walk. */
final class WalkToTheHub {

    private static final String WORRY = "Robin sleeps in the bus shelter by the school and says nobody is at home";

    private final Walk passerBy;
    private final Walk mo;
    private final String slug;
    private String code = "";

    WalkToTheHub(Walk passerBy, Walk mo, String slug) {
        this.passerBy = passerBy;
        this.mo = mo;
        this.slug = slug;
    }

    void somebody_at_a_bus_stop_asks_and_looks_up_the_receipt() {
        passerBy.open("/door/" + slug).isAccessible().picture("walk-1-door");
        passerBy.button("Send").click();
        assertThat(passerBy.page().locator(".govuk-error-summary li")).hasCount(3);
        passerBy.isAccessible();
        passerBy.field("Who is it about?").fill("Robin, 16");
        passerBy.field("What is happening?").fill(WORRY);
        passerBy.field("Today").check();
        passerBy.field("I'd rather not say who I am").check();
        passerBy.button("Send").click();
        assertThat(passerBy.page().locator("h1")).hasText("Thank you. We have got it.");
        passerBy.isAccessible().picture("walk-1-receipt");
        code = passerBy.page().locator(".od-code").innerText();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        passerBy.link("See what happened to your message").click();
        passerBy.isAccessible();
        String found = receipt();
        assertThat(found)
                .contains("Mo, who runs the hub, reads your message by Monday 16 November", "01632 960001")
                .doesNotContain("Robin", "bus shelter");
    }

    void the_manager_decides_in_the_huddle_with_the_question_answered() {
        mo.open("/").isAccessible();
        assertThat(mo.page().locator("main")).containsText("Robin, 16: Waiting for an answer");
        mo.open("/huddle").isAccessible().picture("walk-2-huddle");
        assertThat(mo.page().locator("main")).containsText(WORRY);
        mo.link("Decide").click();
        mo.isAccessible();
        mo.field("With us").check();
        mo.field("Somebody we have not met yet").check();
        mo.field("The name they use").fill("Robin Vale");
        String question = mo.page().locator(".od-provocation__question").innerText();
        assertThat(question).isNotBlank();
        mo.button("Save the decision").click();
        assertThat(mo.page().locator(".govuk-error-summary")).containsText("Write what you think");
        mo.isAccessible().picture("walk-2-decision");
        mo.page().locator("#answer").fill("A dry bed tonight, and the same face tomorrow");
        mo.button("Save the decision").click();
        assertThat(mo.page().locator("main")).containsText("Decided about Robin, 16");
        assertThat(mo.page().locator("main")).containsText("Nobody waits at the door today");
        passerBy.open("/receipt");
        assertThat(receipt()).contains("We are helping. Mo, who runs the hub,").doesNotContain("Robin", "Vale");
    }

    void the_manager_gives_a_key_worker_seeing_why() {
        mo.open("/hub").isAccessible();
        mo.link("Nobody yet: choose").click();
        mo.isAccessible().picture("walk-3-key-worker");
        var kit = mo.page()
                .locator(".govuk-radios__item")
                .filter(new Locator.FilterOptions().setHasText("Kit Keyworker"));
        assertThat(kit.locator(".od-reasons")).containsText("Has room: key-works 0 of about 6");
        assertThat(kit.locator(".od-reasons")).containsText("Same hub");
        mo.field("Kit Keyworker").check();
        mo.page().locator("#because").fill("Kit was in the hub when Robin came, and they both like boats");
        mo.button("Save").click();
        assertThat(mo.page()).hasURL(Pattern.compile(".*/team$"));
        var lines = mo.page().locator("main .od-lines").first();
        assertThat(lines).containsText("Kit Keyworker, key worker");
        assertThat(lines).containsText("since Monday 16 November. Kit was in the hub when Robin came");
        mo.isAccessible();
    }

    private String receipt() {
        passerBy.field("Your code").fill(code);
        passerBy.button("Look").click();
        assertThat(passerBy.page().locator("h2").first()).hasText("Where it is now");
        passerBy.isAccessible();
        return passerBy.page().locator("main").innerText();
    }
}
