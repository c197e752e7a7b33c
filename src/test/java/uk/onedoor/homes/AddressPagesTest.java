package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Database database;

    private Council council;
    private HomeId family;
    private YoungPersonId robin;
    private Visitor manager;

    @BeforeAll
    void settle() {
        council = councils.make();
        family = council.asSystem(() -> {
            HomeId id = new HomeId(Ids.next());
            homes.add(new Home(
                    id,
                    "Marsh family",
                    HomeOption.COMMUNITY_FOSTER_FAMILY,
                    council.hub,
                    council.code,
                    LocalDate.of(2025, 1, 1),
                    null));
            return id;
        });
        robin = council.meets("Robin Vale");
        manager = web.as(council.signedIn(council.manager));
        Answer saved = typed(Map.of());
        assertThat(saved.path()).isEqualTo(page());
        assertThat(saved.text()).contains("The address of Marsh family is saved.");
        assertThat(saved.body()).doesNotContain("Larkfield", "YO7");
        livesIn(family);
    }

    private Answer typed(Map<String, String> otherwise) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "first", "14 Larkfield Rise",
                "town", "Thirlby",
                "postcode", "yo72dj",
                "from", "2026-03-02",
                "restricted", "true",
                "careOf", "Care of Rowan House, 01632 960001"));
        fields.putAll(otherwise);
        return manager.submit(manager.get(page() + "/new").page(), page(), fields);
    }

    private String page() {
        return "/homes/" + family + "/address";
    }

    /** They came yesterday, as the clock of the database has it. */
    private void livesIn(HomeId home) {
        TestCouncil.asOwner(database, """
                insert into stays.stay (authority_id, id, young_person_id, home_id, kind, entry, purpose, purpose_words, expected_from,
                  expected_until, recorded_by, recorded_at, arrived_at, arrived_on, arrived_by, arrival_recorded_at)
                values ('%s', '%s', '%s', '%s', 'LIVING', 'PLANNED', 'A_HOME_FOR_LONG', 'to settle', '2026-11-10', '2027-11-10', '%s',
                  '2026-11-01', '2026-11-10 12:00Z', '2026-11-10', '%s', '2026-11-10 12:00Z') returning id::text""".formatted(
                        council.code,
                        UUID.randomUUID(),
                        robin.value(),
                        home,
                        council.manager.value(),
                        council.manager.value()));
    }

    @Test
    void whoever_keeps_the_address_of_a_home_finds_where_to_write_it_before_it_is_written() {
        HomeId another = council.asSystem(() -> {
            HomeId id = new HomeId(Ids.next());
            homes.add(new Home(
                    id,
                    "Fern family",
                    HomeOption.COMMUNITY_FOSTER_FAMILY,
                    council.hub,
                    council.code,
                    LocalDate.of(2025, 1, 1),
                    null));
            return id;
        });
        Answer before = manager.get("/homes/" + another + "/address");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.text()).contains("There is no address here that you may open.");
        assertThat(before.page().select("main a").eachAttr("href"))
                .contains("/homes/" + another + "/address/new", "/homes/" + another + "/never-learn/new")
                .noneMatch(link -> link.contains("?for="));
        WorkerId other = council.joins("Kit Keyworker", Role.KEY_WORKER, council.hub);
        assertThat(web.as(council.signedIn(other))
                        .get("/homes/" + another + "/address")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_address_is_opened_for_a_purpose_and_the_page_before_that_does_not_hold_it() {
        Answer before = manager.get(page());
        assertThat(before.text()).contains("Marsh family", "Say first what you need it for", "Care of Rowan House");
        assertThat(before.body()).doesNotContain("Larkfield", "2DJ");
        Answer opened = manager.get(page() + "?for=LETTER");
        assertThat(opened.text()).contains("14 Larkfield Rise", "Thirlby", "YO7 2DJ", "Since Monday 2 March");
        assertThat(manager.get(page()).text()).contains("Mo Manager, to send something there");
    }

    @Test
    void who_works_with_somebody_who_lives_there_is_cleared_and_led_there_from_their_homes() {
        Visitor residential = web.as(council.signedIn(council.joins("Ree", Role.RESIDENTIAL_WORKER, council.hub)));
        assertThat(residential.get("/young-people/" + robin + "/home").body()).contains(page());
        assertThat(residential.get(page() + "?for=VISIT").text()).contains("14 Larkfield Rise");
    }

    @Test
    void for_whoever_is_not_cleared_there_is_no_such_page() {
        WorkerId coach = council.joins("Coach", Role.LIFE_COACH, council.hub);
        WorkerId other = council.joins("Other", Role.HUB_MANAGER, council.opensHub("The other hub"));
        Council elsewhere = councils.make();
        for (SignedIn uncleared : java.util.List.of(
                council.signedIn(coach), council.signedIn(other), elsewhere.signedIn(elsewhere.manager))) {
            for (String address : java.util.List.of(page(), page() + "?for=VISIT", page() + "/new")) {
                Answer answer = web.as(uncleared).get(address);
                assertThat(answer.status()).as(address).isEqualTo(404);
                Answer nothing = web.as(uncleared)
                        .get(address.replace(family.toString(), Ids.next().toString()));
                assertThat(answer.text()).isEqualTo(nothing.text());
            }
        }
    }

    @Test
    void a_young_person_reads_the_address_of_the_home_they_live_in_and_sees_who_else_opened_it() {
        council.does(council.manager, () -> accounts.give(robin));
        Visitor own = web.as(own(robin));
        assertThat(own.get("/me").body()).contains("/me/address");
        assertThat(own.get("/me/address").text()).contains("14 Larkfield Rise", "YO7 2DJ");
        manager.get(page() + "?for=CHECK");
        assertThat(own.get("/me/looked").text()).contains("The address of the home");
        assertThat(own.get(page() + "?for=VISIT").status()).isEqualTo(404);
        YoungPersonId sam = council.meets("Sam Fell");
        council.does(council.manager, () -> accounts.give(sam));
        assertThat(web.as(own(sam)).get("/me/address").body()).doesNotContain("Larkfield", "2DJ");
    }

    private SignedIn own(YoungPersonId person) {
        UUID account = UUID.fromString(TestCouncil.asOwner(
                        database, "select id::text from platform.account where subject_id = '" + person.value() + "'")
                .get(0));
        String token = signIns.begin(account, SignIns.Method.CODE, java.time.Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }

    @Test
    void what_is_wrong_is_said_by_its_field_and_nothing_is_saved() {
        for (var wrong : Map.of(
                        "postcode", "YO7",
                        "from", "2026-11-17",
                        "careOf", "14 Larkfield Rise",
                        "easting", "441000",
                        "first", "")
                .entrySet()) {
            Answer again = typed(Map.of(wrong.getKey(), wrong.getValue(), "town", "Carlby"));
            assertThat(again.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(again.page().select(".govuk-error-summary")).hasSize(1);
        }
        assertThat(manager.get(page() + "?for=CHECK").text())
                .contains("Thirlby")
                .doesNotContain("Carlby");
    }

    @Test
    void an_address_written_down_meanwhile_is_not_silently_replaced() {
        var opened = manager.get(page() + "/new").page();
        typed(Map.of("second", "The Barn"));
        Answer late = manager.submit(
                opened,
                page(),
                Map.of(
                        "first", "1 Late Street",
                        "town", "Thirlby",
                        "postcode", "YO7 2DJ",
                        "from", "2026-03-02",
                        "restricted", "true",
                        "careOf", "Care of Rowan House, 01632 960001"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Somebody wrote down a new address of this home");
        assertThat(manager.get(page() + "?for=CHECK").text())
                .contains("The Barn")
                .doesNotContain("Late Street");
    }

    @Test
    void the_form_shows_nothing_of_the_address_before_and_keeps_no_draft() {
        Answer form = manager.get(page() + "/new");
        assertThat(form.body()).doesNotContain("Larkfield", "Thirlby", "2DJ").contains("data-kept=\"never\"");
        assertThat(form.page().select("#careOf").val()).isEqualTo("Care of Rowan House, 01632 960001");
    }
}
