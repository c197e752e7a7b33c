package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Robin, on a small phone, and the key worker who answers: point 8 of the walk. */
final class WalkAsRobin {

    private static final String OWN_TALK = "Just ask me. Not in front of people.";
    private static final String ANSWER = "I ring you at half past four today, from my own number.";
    private static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

    private final Walk robin;
    private final Walk kit;

    WalkAsRobin(Walk robin, Walk kit) {
        this.robin = robin;
        this.kit = kit;
    }

    void the_key_worker_gives_a_code_and_robin_signs_in(String at) {
        kit.open(at + "/record").link("A sign-in code for Robin").click();
        kit.isAccessible();
        kit.button("Give a code").click();
        assertThat(kit.page().locator("main")).containsText("This is the only time it is shown");
        kit.isAccessible().picture("walk-8-code");
        String code = kit.page().locator(".od-code").innerText();
        robin.open("/code").isAccessible();
        robin.field("Your code").fill(code.toLowerCase(Locale.ROOT));
        robin.button("Go to my page").click();
        assertThat(robin.page().locator("h1")).hasText("Hello Robin");
        assertThat(robin.page().locator("main")).containsText("My key worker, since Monday 16 November");
        assertThat(robin.link("07700 900100").first()).isVisible();
        robin.isAccessible().picture("walk-8-me");
    }

    void robin_changes_own_words_and_staff_see_them(String at) {
        robin.link("About me").click();
        assertThat(robin.page().locator("main")).containsText(WalkBesideRobin.TALK);
        robin.isAccessible();
        robin.page().locator("main a[href$=how-to-talk-with-me]").click();
        robin.isAccessible();
        robin.field("My words").fill(OWN_TALK);
        robin.button("Save").click();
        assertThat(robin.page().locator("main")).containsText("People here will see your words");
        assertThat(robin.page().locator("main")).containsText("Your words, Monday 16 November");
        kit.open(at);
        assertThat(kit.page().locator(".od-pinned")).containsText(OWN_TALK);
        kit.open(at + "/about-me/how-to-talk-with-me").isAccessible();
        assertThat(kit.page().locator("main")).containsText(WalkBesideRobin.TALK);
    }

    void robin_reads_what_was_written_and_asks_for_a_call() {
        robin.link("My story").click();
        Locator story = robin.page().locator(".od-timeline");
        assertThat(story).containsText(WalkBesideRobin.NOTE);
        assertThat(story).containsText(WalkBesideRobin.OWN_WORDS);
        assertThat(robin.link("That's not right").first()).isVisible();
        robin.isAccessible().picture("walk-8-story");
        for (String page : List.of("/me/look", "/me/say", "/me")) {
            robin.open(page).isAccessible();
            assertThat(robin.page().locator("[data-leave]")).isVisible();
        }
        robin.button("Call me").click();
        assertThat(robin.page().locator("input[value=CALL_ME]")).isChecked();
        robin.field("Your words").fill("After four, I am in class before");
        robin.button("Send").click();
        assertThat(robin.page().locator("main")).containsText("Sent. Kit Keyworker will answer you.");
        assertThat(robin.page().locator("main")).containsText("Kit Keyworker has this and will answer you");
        robin.isAccessible();
    }

    void the_key_worker_answers_and_robin_sees_it() {
        kit.open("/").isAccessible();
        assertThat(kit.page().locator("main")).containsText("Call me");
        kit.open("/voices").isAccessible();
        kit.link("Robin: Call me").click();
        assertThat(kit.page().locator("main")).containsText("After four, I am in class before");
        assertThat(kit.page().locator(".od-pinned")).containsText(OWN_TALK);
        kit.isAccessible();
        kit.field("Your answer to Robin").fill(ANSWER);
        kit.button("Send the answer").click();
        assertThat(kit.page().locator("main")).containsText("Nobody is waiting for an answer from you.");
        robin.open("/me").isAccessible().picture("walk-8-answered");
        assertThat(robin.page().locator(".od-reply")).containsText("Kit Keyworker answered");
        assertThat(robin.page().locator(".od-reply")).containsText(ANSWER);
    }

    void robin_is_off_the_page_in_one_tap() {
        // nothing of a walk leaves this machine: what stands there is ours
        robin.page()
                .route(
                        ELSEWHERE,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<title>Weather</title>Rain later")));
        robin.page().locator("[data-leave]").click();
        assertThat(robin.page()).hasURL(ELSEWHERE);
        assertThat(robin.page()).hasTitle("Weather");
        robin.page().goBack();
        assertThat(robin.page()).not().hasURL(Pattern.compile(".*/me$"));
    }

    void what_the_return_says_is_not_on_robins_own_pages() {
        robin.open("/me/story").isAccessible();
        Locator story = robin.page().locator(".od-timeline");
        assertThat(story).containsText(WalkBesideRobin.NOTE);
        assertThat(story).not().containsText("Started to be looked after");
        assertThat(story).not().containsText("council's return");
    }
}
