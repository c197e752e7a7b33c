package uk.onedoor.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;

/** The pages about work, as its owner, whoever leads them, an administrator and a colleague open them. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    private Council council;
    private Visitor mo;
    private Visitor kit;
    private Visitor col;
    private Visitor ada;
    private WorkerId colleague;

    @BeforeAll
    void settle() {
        council = councils.make();
        colleague = council.joins("Col League", Role.LIFE_COACH, council.hub);
        mo = web.as(council.signedIn(council.manager));
        kit = web.as(council.signedIn(council.keyWorker));
        col = web.as(council.signedIn(colleague));
        ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
    }

    @Test
    void a_contract_is_agreed_by_whoever_leads_them_and_read_by_its_owner() {
        Map<String, String> terms = Map.of(
                "kind", "FIXED_TERM", "fromOn", "2026-01-05", "until", "", "hours", "22.5", "fundedBy", "A grant");
        Answer wrong = fill(mo, at(council.keyWorker) + "/contract", terms);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Say when the fixed term ends");
        assertThat(wrong.page().select("#hours").val()).isEqualTo("22.5");
        Answer done = mo.submit(wrong.page(), "/contract", with(terms, "until", TODAY.plusMonths(2) + ""));
        assertThat(done.text()).contains("The contract is kept", "Fixed term", "22.5", "A grant");
        assertThat(kit.get("/my-work").text()).contains("My work", "Fixed term", "Contract ends");
        assertThat(col.get(at(council.keyWorker)).status()).isEqualTo(404);
        assertThat(kit.get(at(council.keyWorker) + "/contract").status()).isEqualTo(404);
        assertThat(mo.get("/hubs/" + council.hub + "/staffing").text()).contains("Contract ends");
        assertThat(mo.get("/today").text()).doesNotContain("Contract ends");
    }

    @Test
    void a_colleague_does_not_read_why_somebody_is_away_and_an_administrator_neither() {
        Map<String, String> sick = Map.of("kind", "SICK", "fromOn", TODAY + "", "until", "", "words", "A new hip");
        assertThat(fill(kit, at(council.keyWorker) + "/away", sick).text()).contains("A new hip", "Not well");
        assertThat(mo.get(at(council.keyWorker)).text()).contains("A new hip");
        assertThat(mo.get("/hubs/" + council.hub + "/staffing").text()).contains("Kit Keyworker", "Not well");
        assertThat(ada.get(at(council.keyWorker)).text()).contains("Contract").doesNotContain("A new hip", "Not well");
        assertThat(col.get(at(council.keyWorker) + "/away").status()).isEqualTo(404);
        Answer back = fill(mo, at(council.keyWorker) + "/away/return", Map.of("back", TODAY + ""));
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains("after the first day away");
        assertThat(mo.submit(back.page(), "/return", Map.of("back", TODAY.plusDays(2) + ""))
                        .text())
                .contains("The day is changed");
    }

    @Test
    void the_list_of_trainings_is_begun_with_the_usual_and_made_the_councils_own() {
        Answer empty = ada.get("/trainings");
        Answer begun = ada.submit(empty.page(), "/usual", Map.of());
        assertThat(begun.text()).contains("Restorative practice", "Trauma-informed practice", "Holds for 36 months");
        String first = begun.page().select(".od-lines a").first().attr("href");
        Answer changed = ada.submit(
                ada.get(first).page(), first, Map.of("name", "Autism, properly", "months", "6", "roles", "LIFE_COACH"));
        assertThat(changed.text()).contains("Autism, properly", "Holds for 6 months", "Life coach");
        Answer say = col.get(at(colleague) + "/training");
        String aid = say.page().select("option:contains(First aid)").val();
        String day = TODAY.minusMonths(35) + "";
        assertThat(col.submit(say.page(), "/training", Map.of("training", aid, "doneOn", day))
                        .text())
                .contains("First aid Done", "holds until", "Training: First aid");
        assertThat(kit.get("/trainings").status()).isEqualTo(404);
    }

    @Test
    void what_was_said_in_a_space_to_think_is_on_the_pages_of_the_two_alone() {
        Answer said = fill(
                col,
                at(council.keyWorker) + "/supervision",
                Map.of(
                        "kind",
                        "REFLECTIVE",
                        "with",
                        colleague + "",
                        "heldOn",
                        TODAY + "",
                        "note",
                        "Heavy nights",
                        "staying",
                        "A shorter week"));
        assertThat(said.text()).contains("Heavy nights");
        assertThat(kit.get(at(council.keyWorker) + "/supervision").text()).contains("Heavy nights");
        assertThat(kit.get("/my-work").text()).contains("Reflective space next by", "A shorter week");
        assertThat(mo.get(at(council.keyWorker)).text())
                .contains("A shorter week")
                .doesNotContain("Heavy nights");
        assertThat(mo.get(at(council.keyWorker) + "/supervision").text()).doesNotContain("Heavy nights");
        Answer others = fill(
                mo,
                at(council.keyWorker) + "/supervision",
                Map.of("kind", "LINE", "with", colleague + "", "heldOn", TODAY + "", "note", "I was told"));
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.text()).contains("Only the two who met");
    }

    @Test
    void a_goodbye_is_planned_told_and_called_off() {
        WorkerId leaver = council.joins("Gil Goes", Role.KEY_WORKER, council.hub);
        String last = TODAY.plusWeeks(4) + "";
        Answer planned = fill(
                mo,
                at(leaver) + "/goodbye",
                Map.of("lastDay", last, "tellBy", TODAY.plusDays(3) + "", "farewell", "A walk by the sea"));
        assertThat(planned.text()).contains("Leaving us", "A walk by the sea", "Key worker of nobody now");
        assertThat(ada.get(at(leaver)).text()).contains("Leaving us").doesNotContain("Key worker of");
        assertThat(mo.get("/today").text()).contains("Training, supervision or contracts to look at in your team");
        Answer talk = fill(
                mo, at(leaver) + "/leaving-talk", Map.of("heldOn", TODAY + "", "reasons", List.of("TRAVEL", "PAY")));
        assertThat(talk.text()).contains("The way to work", "Pay");
        assertThat(ada.get(at(leaver) + "/leaving-talk").status()).isEqualTo(404);
        Answer stays = mo.submit(mo.get(at(leaver) + "/goodbye").page(), "/staying", Map.of());
        assertThat(stays.text()).contains("They stay").doesNotContain("A walk by the sea");
    }

    @Test
    void posts_are_made_filled_and_counted_as_at_any_day() {
        String hub = "/hubs/" + council.hub;
        Answer asked = mo.get(hub + "/posts/new");
        Answer made = mo.submit(
                asked.page(),
                hub + "/posts",
                Map.of("role", "KEY_WORKER", "hours", "30", "fromOn", "2025-01-01", "until", ""));
        assertThat(made.text()).contains("One post is empty: 30 hours a week");
        String post = made.page().select("a[href^=/posts/]").first().attr("href");
        fill(mo, post, post + "/filling", Map.of("worker", council.keyWorker + "", "fromOn", "2025-02-01"));
        assertThat(mo.get(hub + "/staffing").text()).contains("No post is empty", "Of 1 who were here", "1 still are");
        fill(mo, post, post + "/emptying", Map.of("outOn", TODAY + ""));
        assertThat(mo.get(hub + "/staffing").text()).contains("One post is empty", "One person left");
        assertThat(mo.get(hub + "/staffing?on=2025-03-01").text()).contains("As it stood on", "No post is empty");
        Visitor director = web.as(council.signedIn(council.joins("Di Rector", Role.DIRECTOR, null)));
        assertThat(director.get("/staffing").text())
                .contains("One post is empty")
                .doesNotContain("Kit Keyworker");
        assertThat(director.get(hub + "/staffing").status()).isEqualTo(404);
        assertThat(kit.get("/staffing").status()).isEqualTo(404);
    }

    @Test
    void posts_to_come_and_who_is_in_one_whose_money_ended_are_on_the_page_of_the_hub() {
        Council other = councils.make();
        Visitor manager = web.as(other.signedIn(other.manager));
        String hub = "/hubs/" + other.hub;
        Map<String, String> later =
                Map.of("role", "LIFE_COACH", "hours", "30", "fromOn", TODAY.plusDays(9) + "", "until", "");
        fill(manager, hub + "/posts/new", hub + "/posts", later);
        Map<String, String> grant =
                Map.of("role", "KEY_WORKER", "hours", "37", "fromOn", "2025-01-01", "until", TODAY.minusDays(1) + "");
        fill(manager, hub + "/posts/new", hub + "/posts", grant);
        Answer page = manager.get(hub + "/staffing");
        assertThat(page.text())
                .contains("One post begins later.", "Posts that begin later", "from Wednesday 25 November")
                .doesNotContain("whose money has ended");
        String post = manager.get(hub + "/staffing?on=2025-02-01")
                .page()
                .select("th a[href^=/posts/]")
                .attr("href");
        fill(manager, post, post + "/filling", Map.of("worker", other.keyWorker + "", "fromOn", "2025-02-01"));
        assertThat(manager.get(hub + "/staffing").text())
                .contains(
                        "One person is in a post whose money has ended.", "Find who pays from now on", "Kit Keyworker");
    }

    private Answer fill(Visitor visitor, String form, Map<String, ?> fields) {
        return fill(visitor, form, form, fields);
    }

    private Answer fill(Visitor visitor, String page, String form, Map<String, ?> fields) {
        return visitor.submit(visitor.get(page).page(), form, fields);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String at(WorkerId worker) {
        return "/staff/" + worker;
    }
}
