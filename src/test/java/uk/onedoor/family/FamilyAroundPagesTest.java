package uk.onedoor.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;

@OneDoorTest
class FamilyAroundPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Network network;

    @Autowired
    SupportEpisodes support;

    @Autowired
    OwnAccounts accounts;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private String at;

    @BeforeEach
    void robin_is_with_us() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> support.begin(robin, council.hub, LocalDate.of(2026, 11, 2)));
        kit = web.as(council.signedIn(council.keyWorker));
        at = "/young-people/" + robin;
    }

    private Visitor robinThemselves() {
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }

    private Answer sends(String page, String action, Map<String, ?> fields) {
        return kit.submit(kit.get(page).page(), action, fields);
    }

    private void somebodyAround(String name, LocalDate from) {
        council.does(
                council.keyWorker,
                () -> network.add(robin, new Around(Circle.FAMILY, name, "Nan", null, 3, null, true, from, null)));
    }

    @Test
    void somebody_looked_for_says_yes_and_is_around_from_then_on() {
        sends(
                at + "/family-finding/new",
                "/family-finding",
                Map.of("name", "Bea Vale", "relationship", "aunt", "circle", "FAMILY", "heardFrom", "A birthday card"));
        Answer listed = kit.get(at + "/family");
        assertThat(listed.text())
                .contains("Bea Vale")
                .contains("A birthday card")
                .contains("Not found yet");
        String tries = listed.page().select("a[href$=/tries/new]").attr("href");
        Answer said = sends(
                tries,
                "/tries",
                Map.of("on", "2026-11-14", "how", "CALL", "outcome", "YES", "gives", List.of("BED", "MEAL")));
        assertThat(said.text())
                .contains("They said yes, and are one of the people around now")
                .contains("A bed for a night, A meal");
        assertThat(kit.get(at + "/people").text()).contains("Bea Vale");
        Visitor own = robinThemselves();
        assertThat(own.get("/me/story").text()).doesNotContain("Bea Vale was found");
        assertThat(own.get("/me/people").text()).contains("Bea Vale");
    }

    @Test
    void a_parents_own_need_is_read_by_staff_and_on_no_page_of_robins() {
        sends(at + "/parent-needs/new", "/parent-needs", Map.of("parent", "Mum", "words", "A night's sleep"));
        Answer page = kit.get(at + "/family");
        String services = page.page().select("a[href$=/services/new]").attr("href");
        sends(
                services,
                "/services",
                Map.of("what", "Respite", "doneBy", "Homestart", "state", "OFFERED", "since", "2026-11-14"));
        assertThat(kit.get(at + "/family").text()).contains("A night's sleep").contains("Respite (Homestart)");
        assertThat(sends(at + "/family", "/met", Map.of()).text()).contains("Met on Monday 16 November");
        Visitor own = robinThemselves();
        for (String path : List.of("/me", "/me/story", "/me/family", "/me/people", "/me/crisis-plan")) {
            assertThat(own.get(path).text())
                    .as(path)
                    .doesNotContain("night's sleep")
                    .doesNotContain("Respite");
        }
    }

    @Test
    void a_hard_time_gone_through_without_us_is_told_and_counted_in_tens() {
        sends(
                at + "/crises/new",
                "/crises",
                Map.of(
                        "on",
                        "2026-11-14",
                        "words",
                        "A row at the door",
                        "rungFirst",
                        "NETWORK",
                        "rungName",
                        "Nan",
                        "withoutUs",
                        "true",
                        "planUsed",
                        "true",
                        "helped",
                        "The walk to Nan's"));
        assertThat(kit.get(at + "/family").text()).contains("A row at the door").contains("Gone through without us");
        assertThat(robinThemselves().get("/me/story").text()).contains("you went through it without us");
        Answer counted = web.as(council.signedIn(council.manager)).get("/crises");
        assertThat(counted.text())
                .contains("Gone through without us fewer than 10")
                .contains("Robin");
        Visitor director = web.as(council.signedIn(council.joins("Di Director", Role.DIRECTOR, null)));
        assertThat(director.get("/crises").text()).contains("fewer than 10").doesNotContain("Robin");
        assertThat(kit.get("/crises").status()).isIn(403, 404);
    }

    @Test
    void robin_draws_the_picture_and_the_worker_reads_both_says() {
        somebodyAround("Nan Vale", LocalDate.of(2020, 1, 1));
        Visitor own = robinThemselves();
        String nan = own.get("/me/people").page().select("a[href^=/me/people/]").attr("href");
        Answer moved = own.submit(own.get(nan).page(), nan, Map.of("closeness", "1"));
        assertThat(moved.text()).contains("Moved. This is your picture.").contains("Very close Nan Vale");
        assertThat(kit.get(at + "/people").text())
                .contains("1 person around Robin. 1 of them is very close.")
                .contains("In their own eyes: Very close. A worker wrote: Further away.");
        assertThat(kit.get(nan).status()).isNotEqualTo(200);
    }

    @Test
    void the_picture_can_be_seen_as_it_was_on_a_day() {
        somebodyAround("Nan Vale", LocalDate.of(2020, 1, 1));
        somebodyAround("Someone New", LocalDate.of(2026, 11, 1));
        assertThat(kit.get(at + "/people?on=2026-10-01").text())
                .contains("The people around Robin on Thursday 1 October")
                .contains("Nan Vale")
                .doesNotContain("Someone New");
        assertThat(robinThemselves().get("/me/people?on=2026-10-01").text())
                .contains("Nan Vale")
                .doesNotContain("Someone New");
        assertThat(kit.get(at + "/people?on=soon").status()).isEqualTo(404);
    }

    @Test
    void a_council_chooses_its_days_and_they_hold_at_once() {
        Visitor ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        assertThat(kit.get("/").text()).contains("Offer a family meeting");
        ada.submit(ada.get("/family-rules").page(), "/family-rules", Map.of("offer", "60", "practise", "30"));
        assertThat(ada.get("/family-rules").page().select("#offer").val()).isEqualTo("60");
        assertThat(kit.get("/").text()).doesNotContain("Offer a family meeting");
        Answer wrong =
                ada.submit(ada.get("/family-rules").page(), "/family-rules", Map.of("offer", "0", "practise", "30"));
        assertThat(wrong.status()).isEqualTo(422);
    }

    private static final Map<String, String> ROW = Map.of(
            "on",
            "2026-11-15",
            "words",
            "A row at three",
            "rungFirst",
            "HUB",
            "withoutUs",
            "false",
            "planUsed",
            "true");

    @Test
    void who_is_there_at_night_and_only_reads_the_family_writes_down_a_hard_time() {
        Visitor ned = web.as(council.signedIn(council.joins("Ned Night", Role.RESIDENTIAL_WORKER, council.hub)));
        assertThat(ned.get(at).page().select("a[href$=/crises/new]")).isNotEmpty();
        ned.submit(ned.get(at + "/crises/new").page(), "/crises", ROW);
        assertThat(kit.get(at + "/family").text()).contains("A row at three");
        Answer family = ned.get(at + "/family");
        assertThat(family.text()).contains("A row at three");
        assertThat(family.page().select("a[href$=/family-meetings/new]")).isEmpty();
    }

    @Test
    void who_may_add_about_health_and_not_read_it_reads_only_the_hard_times_they_wrote_down() {
        sends(
                at + "/crises/new",
                "/crises",
                Map.of(
                        "on",
                        "2026-11-14",
                        "words",
                        "Quiet and afraid",
                        "rungFirst",
                        "HUB",
                        "withoutUs",
                        "false",
                        "planUsed",
                        "true"));
        Visitor una = web.as(council.signedIn(council.joins("Una Outreach", Role.OUTREACH_WORKER, council.hub)));
        una.submit(una.get(at + "/crises/new").page(), "/crises", ROW);
        assertThat(una.get(at + "/family").text())
                .contains("A row at three", "You cannot read of hard times here")
                .doesNotContain("Quiet and afraid");
        Visitor pat = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(pat.get(at + "/crises/new").status()).isEqualTo(404);
        assertThat(pat.get(at + "/story").text()).doesNotContain("A row at three");
    }
}
