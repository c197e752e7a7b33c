package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** An ordinary day: Today, the hub board, finding somebody, one timeline: point 7 of the walk. */
final class WalkThroughTheDay {

    private final Walk mo;
    private final Walk kit;
    private final Walk kitOut;

    WalkThroughTheDay(Walk mo, Walk kit, Walk kitOut) {
        this.mo = mo;
        this.kit = kit;
        this.kitOut = kitOut;
    }

    void today_and_the_hub_board_say_how_things_stand() {
        for (Walk walk : List.of(kit, kitOut)) {
            walk.open("/").isAccessible().picture("walk-7-today");
            assertThat(walk.page().locator("main .od-cards").first())
                    .containsText("You last saw them Monday 16 November, today");
        }
        mo.open("/").isAccessible();
        assertThat(mo.page().locator("main")).containsText("Nobody is waiting at the door.");
        mo.open("/hub").isAccessible().picture("walk-7-hub");
        assertThat(mo.page().locator("main")).containsText("One young person is with the hub now.");
        Locator line = mo.page().locator("main tbody tr");
        assertThat(line).hasCount(1);
        assertThat(line).containsText("Robin");
        assertThat(line).containsText("Kit Keyworker");
        assertThat(line.locator("td").nth(1)).hasText("today");
    }

    void robin_is_found_by_part_of_a_nickname(String at) {
        kit.open(at + "/record");
        kit.page().locator("#otherNames").fill("Skipper");
        kit.page().locator("#pronouns").fill("they/them");
        kit.button("Save").click();
        assertThat(kit.page().locator("main")).containsText("Saved. What it said before is kept.");
        assertThat(kit.page().locator(".od-pinned")).containsText("they/them");
        kit.open("/").page().locator("#search").fill("kippe");
        kit.page().keyboard().press("Enter");
        assertThat(kit.page().locator("main")).containsText("1 person");
        assertThat(kit.link("Robin Vale")).hasAttribute("href", at);
        kit.isAccessible();
        kitOut.open("/young-people").isAccessible();
        kitOut.open("/search?q=Skiper").isAccessible();
        assertThat(kitOut.link("Robin Vale")).hasAttribute("href", at);
    }

    void one_timeline_tells_of_every_room_and_can_be_narrowed(String at) {
        for (Walk walk : List.of(kit, kitOut)) {
            walk.open(at + "/story").isAccessible().picture("walk-7-story");
            Locator story = walk.page().locator(".od-timeline");
            assertThat(story).containsText("Somebody asked for help for them");
            assertThat(story).containsText("Came to Hub");
            assertThat(story).containsText("Key worker from now on: Kit Keyworker");
            assertThat(story).containsText("About me: How to talk with me");
            assertThat(story).containsText(WalkBesideRobin.NOTE);
            assertThat(story).containsText("A first day");
            walk.link("Good things").click();
            assertThat(walk.link("Good things")).hasAttribute("aria-current", "true");
            assertThat(walk.page().locator(".od-timeline > li")).hasCount(1);
            assertThat(walk.page().locator(".od-timeline")).containsText("A first day");
            walk.isAccessible();
        }
        assertThat(kit.button("Print")).isVisible();
    }
}
