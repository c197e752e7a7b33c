package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import uk.onedoor.people.YoungPersonId;

/** From the hub to a foster family, and a weekend back. */
final class WalkToAFamily {

    private final YoungPersonId robin;
    private String inTheHub = "";
    private String request = "";
    private String withTheFamily = "";
    private String weekend = "";

    WalkToAFamily(YoungPersonId robin) {
        this.robin = robin;
    }

    private String at() {
        return "/young-people/" + robin;
    }

    void the_stay_in_the_hub_ends_on_wednesday(Walk kit) {
        inTheHub = Walking.path(kit);
        Walking.does(kit, "Stay longer or leave sooner");
        kit.field("Until which day?").fill("2026-11-18");
        kit.button("Save").click();
        assertThat(Walking.main(kit)).containsText("The planned end is changed.");
    }

    void robin_asks_for_a_family_and_every_option_has_its_reasons(Walk kit) {
        kit.open(at() + "/home-requests/new").isAccessible();
        kit.field("What would have to be true for Robin to stay at home tonight?")
                .fill("Mum well, and not alone");
        kit.field("They said it themselves").check();
        kit.field("What does Robin want?").fill("The Alders, because of the dog");
        Walking.chooses(kit, "wishHome", "The Alders");
        kit.field("Planned ahead").check();
        kit.field("The first night").fill("2026-11-18");
        kit.field("For how many nights, about?").fill("60");
        kit.field("A step towards a family").check();
        kit.field("In a sentence").fill("A family to come home to while Mum gets well");
        kit.field("How does it lead on? (optional)").fill("Home to Mum in the new year, with outreach");
        kit.field("What we think").fill("Yes, and we would ring every evening");
        kit.button("See every option").click();
        request = Walking.path(kit);
        assertThat(kit.page().locator("h3").first()).containsText("At home, with outreach");
        assertThat(card(kit)).containsText("It is the home they wish for.");
        assertThat(card(kit)).containsText("A bed (the attic room) is free");
        kit.isAccessible().picture("family-options-desk");
    }

    private static Locator card(Walk kit) {
        return kit.page()
                .locator("main section.od-panel")
                .filter(Walking.with("Community foster family"))
                .filter(Walking.with("The Alders"))
                .last();
    }

    void the_house_mix_is_weighed_before_a_yes(Walk kit, Walk mo) {
        card(kit).getByText("House mix").click();
        kit.isAccessible();
        mo.open(kit.page().url()).isAccessible().picture("family-mix-desk");
        assertThat(Walking.main(mo)).containsText("Robin and Ash");
        mo.button("Yes, as it is").click();
        mo.field("What we think").fill("Yes. We asked Ash first");
        mo.field("Yes, as it is").check();
        mo.field("Why?").fill("Ash and Robin both like the quiet, and each has a room");
        mo.isAccessible();
        mo.button("Keep this decision").click();
        assertThat(Walking.main(mo)).containsText("Kept. It stays as it is written now.");
    }

    void the_room_is_booked(Walk kit) {
        kit.open(request);
        card(kit).getByText("This home").click();
        kit.isAccessible();
        kit.field("the attic room").check();
        kit.field("Why?").fill("Robin asked for it, and they have met twice");
        kit.button("Decide and book").click();
        kit.link("What was booked: arrival, and the first days").click();
        withTheFamily = Walking.path(kit);
        assertThat(Walking.main(kit)).containsText("Booked");
        kit.isAccessible();
    }

    void robin_leaves_the_hub_and_arrives_with_the_family(Walk kit, Walk phone) {
        kit.open(inTheHub);
        Walking.does(kit, "Robin has left");
        kit.field("As planned").check();
        kit.field("With one of our hub's foster families").check();
        kit.button("Save").click();
        assertThat(Walking.main(kit)).containsText("It is written down that they left.");
        kit.open(withTheFamily);
        Walking.arrives(kit, "Robin");
        kit.isAccessible().picture("family-stay-desk");
        kit.link("Belongings in proper luggage").click();
        kit.field("When was it done? (optional)").fill("2026-11-18");
        kit.button("Save").click();
        assertThat(Walking.main(kit)).containsText("done Wednesday 18 November");
        phone.open(withTheFamily).isAccessible();
    }

    void robin_is_back_at_the_hub_for_a_weekend(Walk kit) {
        Walking.visits(kit, robin, "the blue room", "2026-11-20", "2026-11-22");
        weekend = Walking.path(kit);
        Walking.arrives(kit, "Robin");
        kit.open(withTheFamily);
        assertThat(Walking.main(kit).locator(".govuk-body-l").first()).containsText("Here");
        kit.open("/homes/tonight").isAccessible().picture("family-tonight-desk");
        assertThat(tonight(kit, "Rowan House")).containsText("Robin");
        assertThat(tonight(kit, "The Alders")).containsText("Away");
        kit.open("/homes/board").isAccessible().picture("family-board-desk");
    }

    private static Locator tonight(Walk kit, String home) {
        return kit.page().locator(".od-tonight__home:has(h2:text-is('" + home + "'))");
    }

    void the_weekend_is_over_and_robin_lives_where_they_lived(Walk kit) {
        kit.open(weekend);
        Walking.goesBack(kit, "Robin");
        kit.open(withTheFamily).isAccessible();
        assertThat(Walking.main(kit).locator(".govuk-body-l").first()).containsText("Here");
        kit.open(at() + "/home").isAccessible().picture("family-home-desk");
        kit.open(at()).isAccessible();
        assertThat(Walking.main(kit)).containsText("With one of our hub's foster families");
    }

    void the_nights_are_told_right(Walk kit, Walk phone) {
        kit.open(at() + "/nights?month=2026-11").isAccessible().picture("family-nights-desk");
        for (int day = 16; day <= 22; day++) {
            Locator night = kit.page().locator("td").filter(Walking.with("" + day));
            boolean visit = day == 20 || day == 21;
            assertThat(night).containsText(day < 18 || visit ? "At the hub" : "With one of our hub's foster families");
            if (visit) {
                assertThat(night).containsText("A visit");
            } else {
                assertThat(night).not().containsText("A visit");
            }
        }
        phone.open(at() + "/nights?month=2026-11").isAccessible().picture("family-nights-phone");
    }

    void the_key_worker_is_the_same_all_through(Walk kit) {
        kit.open(at() + "/team").isAccessible();
        assertThat(Walking.main(kit)).containsText("Kit Keyworker");
        assertThat(Walking.main(kit)).containsText("They met at the river");
        kit.open(at() + "/stays").isAccessible().picture("family-stays-desk");
    }
}
