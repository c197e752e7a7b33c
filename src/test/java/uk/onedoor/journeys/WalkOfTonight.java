package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import uk.onedoor.people.YoungPersonId;

/** A bed for Sasha on a Friday night, as Jo finds it on a phone, and what Mo finds on Monday. */
final class WalkOfTonight {

    private static final String FRIDAY = "2026-11-20";

    private final YoungPersonId sasha;
    private String request = "";
    private String stay = "";

    WalkOfTonight(YoungPersonId sasha) {
        this.sasha = sasha;
    }

    private String at() {
        return "/young-people/" + sasha;
    }

    void the_manager_plans_who_is_on_on_friday(Walk mo) {
        mo.open("/rota").isAccessible();
        mo.link("Plan a shift").click();
        mo.field("Which day does it begin on?").fill(FRIDAY);
        mo.field("Sleep-in").check();
        mo.page().locator("#worker").selectOption("Jo Nightwork");
        mo.isAccessible();
        mo.button("Save shift").click();
        assertThat(Walking.main(mo)).containsText("Jo Nightwork");
    }

    void jo_sees_who_is_on_and_which_bed_is_kept(Walk out) {
        out.open("/homes/tonight").isAccessible().picture("tonight-phone");
        var rowan = out.page().locator(".od-tonight__home").filter(Walking.with("Rowan House"));
        assertThat(rowan).containsText("the lamp room");
        assertThat(rowan).containsText("Jo Nightwork");
        assertThat(rowan).containsText("Robin");
    }

    void jo_asks_for_a_bed_and_reads_every_option(Walk out) {
        out.open("/search?q=sash").isAccessible();
        Walking.main(out).getByText("Sasha Moor").first().click();
        out.isAccessible().picture("tonight-person-phone");
        Walking.main(out).getByText("Ask for a home").first().click();
        out.field("What would have to be true for Sasha to stay at home tonight?")
                .fill("Mum's friend would have to leave, and he will not");
        out.field("They said it themselves").check();
        out.field("What does Sasha want?").fill("A door I can lock, and to be at football tomorrow");
        out.field("Tonight").check();
        out.field("The first night").fill(FRIDAY);
        out.field("For how many nights, about?").fill("3");
        out.field("Somewhere safe tonight").check();
        out.field("In a sentence").fill("Safe until Mum and her social worker have met");
        out.field("What we think").fill("Her aunt, who has not been rung since spring");
        out.isAccessible();
        out.button("See every option").click();
        request = Walking.path(out);
        assertThat(out.page().locator("h3").first()).containsText("At home, with outreach");
        assertThat(card(out, "Rowan House")).containsText("the lamp room");
        out.isAccessible().picture("tonight-options-phone");
    }

    private static Locator card(Walk walk, String home) {
        return walk.page().locator("main section.od-panel").filter(Walking.with(home));
    }

    void the_law_refuses_the_hosts_by_name(Walk out) {
        assertThat(card(out, "The Ferry hosts")).containsText("Under 16 nobody can be placed here");
        assertThat(card(out, "The Ferry hosts")).containsText("Regulations 2010");
        assertThat(card(out, "The Ferry hosts").locator("a[href$='not-here']")).hasCount(1);
        assertThat(card(out, "The Ferry hosts").locator("a")).hasCount(1);
    }

    void the_bed_is_booked(Walk out) {
        card(out, "Rowan House").getByText("This home").click();
        out.isAccessible().picture("tonight-bed-phone");
        out.field("the lamp room").check();
        out.field("Why?").fill("It is near, it is tonight, and Jo is there whom she knows");
        out.button("Decide and book").click();
        assertThat(Walking.main(out)).containsText("Decided, and booked");
        out.isAccessible().picture("tonight-booked-phone");
    }

    void sasha_arrives(Walk out) {
        out.link("What was booked: arrival, and the first days").click();
        stay = Walking.path(out);
        out.isAccessible();
        out.button("Sasha is here").click();
        out.isAccessible();
        out.button("Save").click();
        assertThat(Walking.main(out)).containsText("still to do");
        assertThat(Walking.main(out)).containsText("Nobody has said yet");
        out.isAccessible().picture("tonight-stay-phone");
    }

    void the_manager_on_call_reads_what_is_owed_by_monday(Walk moOut) {
        moOut.open(at()).isAccessible().picture("tonight-due-phone");
        assertThat(Walking.main(moOut)).containsText("House mix in Rowan House to be weighed: Mo Manager sees to it");
        assertThat(Walking.main(moOut)).containsText("Monday 23 November");
    }

    void the_board_shows_her(Walk out, Walk desk) {
        out.open("/homes/tonight").isAccessible();
        assertThat(Walking.main(out)).containsText("Sasha");
        out.open("/homes/board").isAccessible().picture("tonight-board-phone");
        desk.open("/homes/board").isAccessible().picture("tonight-board-desk");
        assertThat(desk.page().locator("table")).containsText("Sasha");
        desk.open("/homes/tonight").isAccessible().picture("tonight-desk");
        desk.open(request).isAccessible().picture("tonight-options-desk");
    }

    void on_monday_the_manager_finds_what_is_due(Walk mo) {
        mo.open("/").isAccessible().picture("monday-today-desk");
        assertThat(Walking.main(mo)).containsText("House mix in Rowan House to be weighed: Mo Manager sees to it");
        assertThat(Walking.main(mo)).containsText("Say how the stay at Rowan House leads to a family or a home");
        mo.open("/stays/why-still-here").isAccessible().picture("monday-why-desk");
        mo.open(at()).isAccessible().picture("monday-person-desk");
        assertThat(Walking.main(mo)).containsText("House mix in Rowan House to be weighed: Mo Manager sees to it");
        assertThat(Walking.main(mo)).containsText("Say how the stay at Rowan House leads to a family or a home");
    }

    void the_house_mix_is_weighed(Walk mo, Walk moOut) {
        Walking.main(mo)
                .getByText("House mix in Rowan House to be weighed")
                .first()
                .click();
        mo.isAccessible().picture("monday-mix-desk");
        moOut.open(Walking.path(mo)).isAccessible().picture("monday-mix-phone");
        assertThat(Walking.main(mo)).containsText("Sasha and Robin");
        mo.button("Yes, as it is").click();
        mo.isAccessible().picture("monday-mix-decision-desk");
        mo.field("What we think").fill("Yes; and we asked Robin first, at breakfast");
        mo.field("Yes, as it is").check();
        mo.field("Why?").fill("They had supper together and both say it is all right");
        mo.button("Keep this decision").click();
        assertThat(Walking.main(mo)).containsText("Kept. It stays as it is written now.");
        mo.isAccessible().picture("monday-mix-kept-desk");
    }

    void the_way_on_and_the_first_days_are_written_down(Walk mo) {
        mo.open(stay).isAccessible();
        mo.link("Say how").click();
        mo.field("How it leads to a family or a home").fill("To her aunt, who is rung today, with Kit beside them");
        mo.isAccessible();
        mo.button("Save").click();
        assertThat(Walking.main(mo)).containsText("To her aunt");
        mo.link("Belongings in proper luggage").click();
        mo.field("When was it done? (optional)").fill(FRIDAY);
        mo.isAccessible();
        mo.button("Save").click();
        assertThat(Walking.main(mo)).containsText("done Friday 20 November");
        mo.isAccessible().picture("monday-stay-desk");
    }

    void nothing_of_it_is_due_any_more(Walk mo) {
        mo.open(at()).isAccessible();
        assertThat(Walking.main(mo)).not().containsText("to be weighed");
        assertThat(Walking.main(mo)).not().containsText("leads to a family or a home");
    }
}
