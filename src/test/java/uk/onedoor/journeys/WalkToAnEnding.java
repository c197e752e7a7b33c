package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.Locale;

/** Robin is sixteen and asks for themselves; and a year on support grows less, ends slowly, and begins again. */
final class WalkToAnEnding {

    private static final String WORRY =
            "I am sixteen and I sleep at a different friend's every night. I want my own key.";

    private final Walk robin;
    private final Walk kit;
    private final Walk mo;

    WalkToAnEnding(Walk robin, Walk kit, Walk mo) {
        this.robin = robin;
        this.kit = kit;
        this.mo = mo;
    }

    void robin_asks_at_the_door_for_themselves(String slug) {
        robin.open("/door/" + slug);
        robin.field("Who is it about?").fill("Robin, it is me");
        robin.field("What is happening?").fill(WORRY);
        robin.field("This week").check();
        robin.field("I'd rather not say who I am").check();
        robin.button("Send").click();
        assertThat(robin.page().locator("h1")).hasText("Thank you. We have got it.");
    }

    void the_huddle_says_with_us_and_kit_is_the_key_worker() {
        mo.open("/huddle").link("Decide").click();
        mo.field("With us").check();
        mo.field("Somebody we have not met yet").check();
        mo.field("The name they use").fill("Robin Vale");
        mo.page().locator("#answer").fill("Their own key, and one person who stays");
        mo.button("Save the decision").click();
        mo.open("/hub").link("Nobody yet: choose").click();
        mo.field("Kit Keyworker").check();
        mo.page().locator("#because").fill("Robin asked for somebody who likes boats");
        mo.button("Save").click();
        assertThat(mo.page().locator("main .od-lines").first()).containsText("Kit Keyworker, key worker");
    }

    String kit_gives_robin_a_code() {
        kit.open("/").page().locator("main .od-cards a").first().click();
        String at = URI.create(kit.page().url()).getPath();
        kit.open(at + "/record").link("A sign-in code for Robin").click();
        kit.button("Give a code").click();
        String code = kit.page().locator(".od-code").innerText();
        robin.open("/code");
        robin.field("Your code").fill(code.toLowerCase(Locale.ROOT));
        robin.button("Go to my page").click();
        assertThat(robin.page().locator("h1")).hasText("Hello Robin");
        return at;
    }

    void robin_says_what_they_want_and_it_is_the_plan(String at) {
        robin.open("/me/plan/goals/new").isAccessible();
        robin.page().locator("#words").fill("My own key to my own door");
        robin.page().locator("input[name=area]").nth(2).check();
        robin.page()
                .locator("form[action$='/me/plan/goals'] button[type=submit]")
                .first()
                .click();
        kit.open(at + "/plan").isAccessible();
        assertThat(kit.page().locator("main")).containsText("My own key to my own door");
    }

    void steps_are_agreed_and_too_much_at_once_is_told(String at) {
        kit.open(at + "/taper").isAccessible();
        agree(at, "2027-11-16", "8");
        agree(at, "2027-12-20", "2");
        assertThat(kit.page().locator("#asked-error")).containsText("The nearest to it is 6 hours");
        kit.isAccessible().picture("ending-1-too-much");
        kit.page().locator("#faceToFace").fill("6");
        kit.button("Save the step").click();
        assertThat(kit.page().locator(".od-picture__finding").first()).containsText("8 hours a week now, and 6 hours");
        kit.isAccessible().picture("ending-2-taper");
    }

    private void agree(String at, String from, String hours) {
        kit.open(at + "/taper/steps/new").isAccessible();
        kit.page().locator("#from").fill(from);
        kit.page().locator("#faceToFace").fill(hours);
        kit.page().locator("#agreedWith").fill("Robin, and Nan");
        kit.field("Put into words together.").check();
        kit.page().locator("#words").fill("Tuesdays stay");
        kit.button("Save the step").click();
    }

    void robin_says_it_goes_too_fast_and_kit_answers(String at) {
        robin.open("/me").link("How support grows less").click();
        robin.isAccessible().picture("ending-3-own-pace");
        robin.field("Too fast").check();
        robin.page().locator("#words").fill("Can we keep Fridays until the flat is warm?");
        robin.button("Send").click();
        robin.isAccessible();
        kit.open("/today");
        assertThat(kit.page().locator("main")).containsText("It goes too fast for them");
        kit.open(at).page().locator("main a[href$='/answer']").first().click();
        kit.isAccessible();
        kit.page().locator("#answer").fill("Fridays stay until spring.");
        kit.button("Answer").click();
        robin.open("/me/pace");
        assertThat(robin.page().locator("main")).containsText("Fridays stay until spring.");
    }

    void mo_writes_down_the_stepping_away_and_says_why_so_soon(String at) {
        mo.open(at + "/stepping-away").isAccessible().picture("ending-4-stepping-away");
        Locator main = mo.page().locator("main");
        assertThat(main).containsText("Support did not grow less before this");
        mo.page().locator("input[name=how][value=GOALS_HELD]").check();
        mo.page().locator("input[name=stayClose][value='true']").check();
        mo.page().locator("#despite").fill("Robin has the key, Nan next door, and Kit stays close");
        mo.page()
                .locator("form[action$='/stepping-away'] button[type=submit]")
                .first()
                .click();
        assertThat(mo.page().locator("main")).containsText("Robin stepped away, and you stay close");
        kit.open(at + "/stay-close").isAccessible().picture("ending-5-stay-close");
        assertThat(kit.page().locator("main")).containsText("The door stays open until");
        assertThat(kit.page().locator("main")).containsText("A visit");
    }

    void robin_comes_back_in_one_tap_to_the_same_people(String at) {
        robin.open("/me").isAccessible().picture("ending-6-own-back");
        robin.button("I would like to come back").first().click();
        assertThat(robin.page().locator("main")).containsText("Kit Keyworker heard it first");
        robin.isAccessible();
        kit.open("/today");
        assertThat(kit.page().locator("main")).containsText("Would like to come back");
        kit.open(at + "/stay-close")
                .page()
                .locator("form[action$='/coming-back'] button")
                .first()
                .click();
        assertThat(kit.page().locator("main")).containsText("They are back with you");
        robin.open("/me/coming-back");
        assertThat(robin.page().locator("main")).containsText("Kit Keyworker answered");
        kit.open(at + "/story").isAccessible();
        assertThat(kit.page().locator("main")).containsText("Said they would like to come back");
    }
}
