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
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;

@OneDoorTest
class FamilyPagesTest {

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
    private MemberId nan;
    private Visitor kit;
    private String at;

    @BeforeEach
    void robin_has_a_nan() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> support.begin(robin, council.hub, LocalDate.of(2026, 11, 2)));
        nan = council.as(
                council.keyWorker,
                () -> network.add(
                        robin,
                        new Around(Circle.FAMILY, "Nan Vale", "Nan", "07700 900123", 1, null, true, null, null)));
        kit = web.as(council.signedIn(council.keyWorker));
        at = "/young-people/" + robin;
    }

    private Visitor robinThemselves() {
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }

    private Answer offered() {
        return kit.submit(
                kit.get(at + "/family-meetings/new").page(),
                "/family-meetings",
                Map.of("to", "Mum and Nan", "on", "2026-11-09"));
    }

    private Answer sends(String page, String action, Map<String, ?> fields) {
        return kit.submit(kit.get(page).page(), action, fields);
    }

    private String heldMeeting() {
        String meeting = offered().path();
        sends(meeting + "/answer", "/answer", Map.of("answer", "YES", "on", "2026-11-10"));
        sends(
                meeting + "/held",
                "/held",
                Map.of(
                        "on",
                        "2026-11-14",
                        "where",
                        "Nan's",
                        "facilitator",
                        "Jo",
                        "came",
                        nan.toString(),
                        "ownPlan",
                        "Sundays at Nan's [[while Mum is in hospital]]",
                        "agreed",
                        "true",
                        "reviewOn",
                        "2026-12-20"));
        return meeting;
    }

    private Answer crisisPlan() {
        return sends(
                at + "/crisis-plan/change",
                "/change",
                Map.of(
                        "starts",
                        "Shouting",
                        "helps",
                        "My headphones",
                        "staffWords",
                        "The door code is with Mo",
                        "ring1",
                        "MEMBER:" + nan,
                        "ring2",
                        "HUB:" + council.hub.value(),
                        "reviewOn",
                        "2026-12-20"));
    }

    @Test
    void a_meeting_to_offer_is_due_until_it_was_offered() {
        assertThat(kit.get(at).text()).contains("Offer a family meeting");
        assertThat(kit.get("/").text()).contains("Offer a family meeting");
        assertThat(offered().text()).contains("The offer is written down").contains("Mum and Nan");
        assertThat(kit.get("/").text()).doesNotContain("Offer a family meeting");
        assertThat(kit.get(at + "/story").text()).contains("A family meeting was offered to Mum and Nan");
    }

    @Test
    void a_no_without_its_words_is_asked_for_them_and_nothing_typed_is_lost() {
        String meeting = offered().path();
        Answer asked = sends(meeting + "/answer", "/answer", Map.of("answer", "NO", "on", "2026-11-10"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Write in their words why");
        assertThat(asked.page().select("input[name=answer][value=NO]").hasAttr("checked"))
                .isTrue();
        Answer said = kit.submit(
                asked.page(), "/answer", Map.of("answer", "NO", "words", "Not now we move", "on", "2026-11-10"));
        assertThat(said.text()).contains("They did not want one").contains("Not now we move");
    }

    @Test
    void robin_reads_the_plan_their_family_made_without_what_is_about_somebody_else() {
        String meeting = heldMeeting();
        sends(meeting + "/deeds/new", "/deeds", Map.of("who", "Nan", "what", "tea every Sunday", "by", "2026-11-22"));
        Answer done = kit.submit(kit.get(meeting).page(), "/done", Map.of());
        assertThat(done.text()).contains("done on Monday 16 November").contains("while Mum is in hospital");
        Answer mine = robinThemselves().get("/me/family");
        assertThat(mine.text())
                .contains("Sundays at Nan's")
                .contains("Nan: tea every Sunday")
                .contains("Nan Vale")
                .contains("We go along with this plan")
                .doesNotContain("hospital");
    }

    @Test
    void what_helps_is_on_robins_page_with_numbers_to_tap_and_without_what_is_for_staff() {
        assertThat(crisisPlan().text()).contains("My headphones").contains("The door code is with Mo");
        Visitor own = robinThemselves();
        assertThat(own.get("/me").text()).contains("When things get hard");
        Answer mine = own.get("/me/crisis-plan");
        assertThat(mine.text()).contains("My headphones").doesNotContain("door code");
        assertThat(mine.page().select("a[href^=tel:]").eachAttr("href"))
                .containsExactly("tel:07700900123", "tel:01632960001", "tel:999");
        assertThat(kit.get(at + "/crisis-plan/copy").text())
                .contains("When things get hard for Robin")
                .contains("Nan Vale")
                .doesNotContain("door code");
    }

    @Test
    void a_new_number_is_on_the_plan_at_once() {
        crisisPlan();
        council.does(
                council.keyWorker,
                () -> network.revise(
                        nan, new Around(Circle.FAMILY, "Nan Vale", "Nan", "07700 900999", 1, null, true, null, null)));
        assertThat(kit.get(at + "/crisis-plan").page().select("a[href^=tel:]").eachAttr("href"))
                .contains("tel:07700900999");
    }

    @Test
    void it_is_practised_and_given_and_an_earlier_copy_is_told_apart() {
        crisisPlan();
        sends(
                at + "/crisis-plan/practices/new",
                "/practices",
                Map.of(
                        "on",
                        "2026-11-15",
                        "withWhom",
                        "Nan",
                        "howItWent",
                        "She answered at once",
                        "ownWords",
                        "It felt ok"));
        sends(at + "/crisis-plan/given/new", "/given", Map.of("on", "2026-11-16", "to", "Nan Vale", "how", "PRINTED"));
        assertThat(kit.get(at + "/crisis-plan").text())
                .contains("She answered at once")
                .contains("Nan Vale On paper")
                .doesNotContain("An earlier one");
        crisisPlan();
        assertThat(kit.get(at + "/crisis-plan").text()).contains("An earlier one");
        assertThat(robinThemselves().get("/me/story").text()).contains("It felt ok");
    }

    @Test
    void nobody_is_rung_who_is_not_around_them() {
        Answer asked = sends(
                at + "/crisis-plan/change",
                "/change",
                Map.of(
                        "starts",
                        "x",
                        "helps",
                        "y",
                        "ring1",
                        "WORKER:" + java.util.UUID.randomUUID(),
                        "reviewOn",
                        "2026-12-20"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Choose somebody around them to ring first");
    }

    @Test
    void who_may_only_read_is_offered_nothing_to_write_and_who_may_not_read_finds_nothing() {
        crisisPlan();
        Visitor night = web.as(council.signedIn(council.joins("Nia Night", Role.RESIDENTIAL_WORKER, council.hub)));
        assertThat(night.get(at + "/crisis-plan").text())
                .contains("My headphones")
                .doesNotContain("Write down a practice");
        assertThat(night.get(at + "/crisis-plan/change").status()).isEqualTo(404);
        Visitor police = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        for (String path : List.of("/family", "/crisis-plan", "/family-meetings/new")) {
            assertThat(police.get(at + path).status()).as(path).isEqualTo(404);
        }
        assertThat(police.get(at).text())
                .doesNotContain("Offer a family meeting")
                .doesNotContain("Family and network");
    }

    @Test
    void the_other_hub_and_another_council_find_nothing() {
        String meeting = heldMeeting();
        var other = councils.make();
        Visitor elsewhere = web.as(
                council.signedIn(council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("The other hub"))));
        Visitor away = web.as(other.signedIn(other.manager));
        for (Visitor visitor : List.of(elsewhere, away)) {
            assertThat(visitor.get(meeting).status()).isEqualTo(404);
            assertThat(visitor.get(at + "/family").status()).isEqualTo(404);
        }
    }
}
