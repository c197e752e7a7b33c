package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The key worker beside Robin: points 4 to 6 of the walk. */
final class WalkBesideRobin {

    static final String TALK = "Text first. Ask about the boat before you ask anything else.";
    static final String NOTE = "Chips by the river. Robin rang Nan for the first time since May.";
    static final String OWN_WORDS = "She cried but in a good way";

    private static final List<String> PAGES = List.of(
            "",
            "/about-me",
            "/about-me/worries",
            "/story",
            "/people",
            "/people/new",
            "/home",
            "/home/new",
            "/evidence",
            "/baseline",
            "/happened/new",
            "/follow-ups",
            "/measurements/new",
            "/record",
            "/code",
            "/team");

    private final Walk kit;
    private final Walk kitOut;

    WalkBesideRobin(Walk kit, Walk kitOut) {
        this.kit = kit;
        this.kitOut = kitOut;
    }

    String the_key_worker_finds_robin_on_today() {
        kit.open("/").isAccessible().picture("walk-4-today");
        Locator mine = kit.page().locator("main .od-cards").first();
        assertThat(mine).containsText("Robin");
        assertThat(mine).containsText("Not seen yet");
        mine.locator("a").first().click();
        assertThat(kit.page().locator("h1")).containsText("Robin");
        kit.isAccessible();
        return URI.create(kit.page().url()).getPath();
    }

    void how_to_talk_with_robin_is_pinned_to_every_page(String at) {
        assertThat(kit.page().locator(".od-pinned")).containsText("Nobody has asked yet how to talk with them");
        kit.open(at + "/about-me")
                .page()
                .locator("main a[href$=how-to-talk-with-me]")
                .click();
        kit.page().locator("#words").fill(TALK);
        kit.field("Written together").check();
        kit.button("Save these words").click();
        assertThat(kit.page().locator("main")).containsText("Written together, Monday 16 November");
        for (String page : PAGES) {
            kitOut.open(at + page).isAccessible();
            assertThat(kitOut.page().locator(".od-pinned")).containsText(TALK);
        }
    }

    void somebody_is_added_to_the_people_around_robin(String at) {
        kit.open(at + "/people").button("Add somebody").click();
        kit.field("What is their name?").fill("June Vale");
        kit.field("Family").check();
        kit.field("What are they to Robin?").fill("Nan");
        kit.field("Very close").check();
        kit.page().locator("#phone").fill("07700 900123");
        kit.page().locator("#mayKnow").fill("Where Robin sleeps, not why");
        kit.field("Would come at three in the morning").check();
        kit.button("Add somebody").click();
        var main = kit.page().locator("main");
        assertThat(main).containsText("1 person around Robin. 1 of them is very close.");
        assertThat(main).containsText("May know: Where Robin sleeps, not why");
        assertThat(kit.link("07700 900123")).hasAttribute("href", "tel:07700900123");
        kit.isAccessible().picture("walk-4-people");
    }

    void a_quick_note_is_written_on_a_phone() {
        kitOut.open("/notes/new").isAccessible();
        kitOut.field("Robin Vale").check();
        kitOut.field("A meal together").check();
        kitOut.field("What happened?").fill(NOTE);
        kitOut.page().getByText("In their own words").click();
        kitOut.page().locator("#ownWords").fill(OWN_WORDS);
        kitOut.field("1 hour").check();
        kitOut.page().getByText("What it was about").click();
        kitOut.field("People who matter").check();
        kitOut.isAccessible().picture("walk-5-note");
        kitOut.button("Save note").first().click();
        var main = kitOut.page().locator("main");
        assertThat(main).containsText("Note saved");
        assertThat(main.locator("blockquote")).hasText(OWN_WORDS);
        assertThat(main).containsText("1 hour, People who matter");
        assertThat(main).containsText("Robin can read this.");
        assertThat(kitOut.page().locator(".od-pinned")).containsText(TALK);
        kitOut.isAccessible();
    }

    void a_good_thing_is_one_tap(String at) {
        kitOut.open(at + "/happened/new").button("A first day").click();
        assertThat(kitOut.page()).hasURL(Pattern.compile(".*/happened/[0-9a-f-]{36}$"));
        assertThat(kitOut.page().locator("main")).containsText("Monday 16 November, today");
        assertThat(kitOut.page().locator("main")).containsText("I saw it");
        kitOut.isAccessible().picture("walk-6-first-day");
    }

    void the_state_on_arrival_and_a_score_are_written_down(String at) {
        kit.open(at + "/baseline");
        assertThat(kit.page().locator("main")).containsText("Write this down by Monday 30 November");
        answer();
        kit.field("The young person told us").check();
        kit.button("Save the state on arrival").click();
        assertThat(kit.page().locator("main")).containsText("Asked on Monday 16 November");
        assertThat(kit.page().locator("main blockquote")).hasText("To sleep at my nan's");
        kit.isAccessible().picture("walk-6-baseline");
        kit.open(at + "/measurements/new");
        kit.page().locator("input[name=measure][value=SDQ_TOTAL]").check();
        kit.page().locator("#score").fill("19");
        kit.page().locator("input[name=scoredBy][value=CARER]").check();
        kit.button("Save the score").click();
        assertThat(kit.page().locator("main")).containsText("19 on Monday 16 November. One score so far (n = 1).");
        assertThat(kit.page().locator("main")).containsText("Missing: 6 times in the year before");
        kit.isAccessible().picture("walk-6-evidence");
    }

    private void answer() {
        Page page = kit.page();
        page.locator("[name='answers[WANTS]']").fill("To sleep at my nan's");
        Map.of("LIVING", "FAMILY", "AREA", "IN_OUR_AREA", "SCHOOL_OR_WORK", "ON_A_ROLL_NOT_GOING")
                .forEach((question, choice) ->
                        page.locator("[name='answers[" + question + "]']").selectOption(choice));
        Map.of(
                        "MOVES",
                        "3",
                        "DAYS_MISSED",
                        "12",
                        "MISSING_TIMES",
                        "6",
                        "ARRESTS",
                        "2",
                        "AE_ATTENDANCES",
                        "1",
                        "HOSPITAL_ADMISSIONS",
                        "0")
                .forEach((question, number) ->
                        page.locator("[name='answers[" + question + "]']").fill(number));
        page.locator("details.od-unknown summary").last().click();
        page.locator("[name='unknown[SUBSTANCE_USE]']").fill("The school nurse");
    }
}
