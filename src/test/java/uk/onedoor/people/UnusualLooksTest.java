package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.UnusualLooks.Reason;
import uk.onedoor.people.UnusualLooks.UnusualLook;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.staff.WorkerId;

/** Looks worth asking about: found in the transaction of the look, told to who runs the hub, and to nobody else. */
@OneDoorTest
class UnusualLooksTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 11, 2);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    UnusualLooks looks;

    @Autowired
    Settings settings;

    @Autowired
    Network network;

    @Autowired
    Homes homes;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    ProductClock clock;

    @Autowired
    Database database;

    Council council;
    YoungPersonId robin;
    Visitor kit;

    @BeforeEach
    void somebody_of_the_hub() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
    }

    @Test
    void a_normal_day_of_a_hub_is_not_worth_asking_about() {
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        WorkerId coach = council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        for (String name : List.of("Ash Moor", "Sky Field", "Wren Hill", "Ali Khan", "Jo Neill", "Sam Reed")) {
            YoungPersonId who = council.meets(name);
            council.does(council.manager, () -> {
                support.begin(who, council.hub, BEGAN);
                allocations.allocate(NewAllocation.keyWorker(who, council.keyWorker, BEGAN, "Met"));
                network.add(who, family("Nan"));
                homes.keepPostcode(homes.moved(who, HomeKind.WITH_KIN, "with Nan", BEGAN), "YO11 2AB");
            });
            for (WorkerId worker : List.of(council.manager, council.keyWorker, deputy, coach)) {
                Visitor visitor = web.as(council.signedIn(worker));
                for (String page : List.of("", "/story", "/about-me", "/people", "/home", "/record")) {
                    visitor.get("/young-people/" + who + page);
                }
                visitor.get("/search?q=" + name.substring(name.indexOf(' ') + 1));
            }
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void the_same_family_name_is_told_once_a_day_however_it_is_written() {
        WorkerId cousin = council.joins("Ana Lópèz-VALE", Role.OUTREACH_WORKER, council.hub);
        Visitor ana = web.as(council.signedIn(cousin));
        ana.get("/young-people");
        assertThat(found()).isEmpty();
        ana.get("/young-people/" + robin);
        ana.get("/young-people/" + robin + "/story");
        ana.get("/young-people/" + robin);
        assertThat(found()).singleElement().satisfies(look -> {
            assertThat(look.reason()).isEqualTo(Reason.OWN_NAME);
            assertThat(look.worker()).isEqualTo("Ana Lópèz-VALE");
            assertThat(look.pages()).containsExactly(LookedAt.FIRST_PAGE, LookedAt.STORY);
        });
    }

    @Test
    void a_family_name_in_the_family_is_told_too_and_that_of_a_friend_or_a_first_name_is_not() {
        council.does(council.manager, () -> {
            network.add(robin, family("Kit"));
            network.add(robin, member("Jay Keyworker", Network.Circle.FRIEND));
        });
        kit.get("/young-people/" + robin);
        assertThat(found()).isEmpty();
        council.does(council.manager, () -> network.add(robin, family("Aunt Fay O'Keyworker")));
        kit.get("/young-people/" + robin);
        assertThat(found()).isEmpty();
        council.does(council.manager, () -> network.add(robin, family("Uncle Ray Kèyworker")));
        kit.get("/young-people/" + robin);
        assertThat(found()).extracting(UnusualLook::reason).containsExactly(Reason.NAME_IN_FAMILY);
    }

    @Test
    void a_neighbour_is_told_when_both_gave_the_same_postcode() {
        council.does(
                council.manager,
                () -> homes.keepPostcode(homes.moved(robin, HomeKind.WITH_KIN, "with Nan", BEGAN), "yo11 2ab"));
        kit.get("/young-people/" + robin);
        assertThat(found()).isEmpty();
        livesAt(kit, "YO11 2AC");
        kit.get("/young-people/" + robin);
        assertThat(found()).isEmpty();
        assertThat(livesAt(kit, "YO112AB").text()).contains("A postcode of yours is kept");
        kit.get("/young-people/" + robin);
        assertThat(found()).extracting(UnusualLook::reason).containsExactly(Reason.NEIGHBOUR);
        assertThat(livesAt(kit, "").text()).contains("No postcode of yours is kept");
        assertThat(livesAt(kit, "YO11").status()).isEqualTo(422);
    }

    @Test
    void a_postcode_is_kept_nowhere_as_it_was_typed() {
        council.does(
                council.manager,
                () -> homes.keepPostcode(homes.moved(robin, HomeKind.WITH_KIN, "with Nan", BEGAN), "ZE99 9QJ"));
        var form = kit.get("/my-postcode").page();
        for (String field : List.of("postcode", "again")) {
            kit.post(
                    "/drafts",
                    Map.of(
                            "_csrf",
                            form.select("main input[name=_csrf]").eachAttr("value"),
                            "_from",
                            List.of("/my-postcode"),
                            field,
                            List.of("ZE99 9QJ")));
        }
        String drafts = " from platform.draft t where authority_id = '" + council.code + "'";
        assertThat(asOwner("select count(*)" + drafts)).containsExactly("1");
        assertThat(asOwner("select count(*)" + drafts + " and t::text like '%ZE99%'"))
                .containsExactly("0");
        livesAt(kit, "ZE99 9QJ");
        for (String table : List.of("people.home_place", "staff.lives_at", "platform.audit_entry")) {
            assertThat(asOwner("select count(*) from " + table + " t where t::text ilike '%ZE99%9QJ%'"))
                    .containsExactly("0");
        }
    }

    @Test
    void many_people_in_an_hour_are_told_of_who_has_no_part_with_them_and_once() {
        fewest(5);
        WorkerId coach = council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        for (int i = 0; i < 7; i++) {
            YoungPersonId who = council.meets("Person Number" + (char) ('a' + i));
            web.as(council.signedIn(coach)).get("/young-people/" + who);
            web.as(council.signedIn(council.manager)).get("/young-people/" + who);
            council.does(
                    council.manager,
                    () -> allocations.allocate(NewAllocation.keyWorker(who, council.keyWorker, BEGAN, "Met")));
            kit.get("/young-people/" + who);
            assertThat(found()).hasSize(i < 5 ? 0 : 1);
        }
        assertThat(found().get(0).worker()).isEqualTo("Lou Coach");
        assertThat(found().get(0).reason()).isEqualTo(Reason.MANY_PEOPLE);
    }

    @Test
    void looking_at_pages_about_a_past_day_is_measured_by_the_rule_of_now() {
        fewest(5);
        Visitor lou = web.as(council.signedIn(council.joins("Lou Coach", Role.LIFE_COACH, council.hub)));
        List<YoungPersonId> six = new ArrayList<>();
        clock.at(Instant.parse("2026-03-02T09:00:00Z"), () -> {
            for (String name : List.of("Ash Moor", "Sky Field", "Wren Hill", "Ali Khan", "Jo Neill", "Sam Reed")) {
                six.add(council.meets(name));
            }
        });
        for (YoungPersonId who : six) {
            assertThat(lou.get("/young-people/" + who + "?known_on=2026-05-31").status())
                    .isEqualTo(200);
        }
        assertThat(found()).extracting(UnusualLook::reason).containsExactly(Reason.MANY_PEOPLE);
    }

    @Test
    void a_part_of_ones_own_explains_a_look_and_so_does_an_emergency() {
        fewest(5);
        WorkerId elsewhere = council.joins("Ella Elsewhere", Role.KEY_WORKER, council.opensHub("Far hub"));
        for (int i = 0; i < 7; i++) {
            YoungPersonId who = council.meets("Person Number" + (char) ('a' + i));
            asOwner(
                    "with l as (insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at,"
                            + " because) values ('" + council.code + "', gen_random_uuid(), '" + who + "', '"
                            + elsewhere
                            + "', 'BREAK_GLASS', now(), now() + interval '1 hour', 'planted') returning *)"
                            + " insert into platform.glass (authority_id, id, young_person_id, account_id, reason, words, sections, until_at,"
                            + " review_by) select authority_id, id, young_person_id, account_id, 'DUTY', 'planted by this very test', '{CORE}',"
                            + " until_at, current_date from l returning id::text");
            assertThat(web.as(council.signedIn(elsewhere))
                            .get("/young-people/" + who)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void somebody_long_gone_who_is_looked_up_is_told_unless_they_are_welcomed_back() {
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        council.does(council.manager, () -> support.begin(robin, council.hub, BEGAN));
        ended(10);
        before(deputy);
        assertThat(found()).isEmpty();
        ended(40);
        before(deputy);
        assertThat(found()).singleElement().satisfies(look -> {
            assertThat(look.reason()).isEqualTo(Reason.NO_LONGER_WITH_US);
            assertThat(look.name()).isEqualTo("Robin");
            assertThat(look.worker()).isEqualTo("Dee Deputy");
        });
        council.does(deputy, () -> support.welcomeBack(robin, council.hub, BEGAN.plusDays(12), "Rang us"));
        assertThat(found()).isEmpty();
    }

    private void ended(int daysAgo) {
        asOwner("update platform.link set from_at = now() - interval '100 days', until_at = now() - interval '"
                + daysAgo + " days' where young_person_id = '" + robin + "' returning id::text");
        asOwner(
                "update keywork.support_episode set ended_on = '2026-11-12', ended_how = 'THEIR_WISH', stay_close = false,"
                        + " ended_by = recorded_by, ended_at = recorded_at where young_person_id = '" + robin
                        + "' returning id::text");
    }

    private void before(WorkerId who) {
        assertThat(web.as(council.signedIn(who))
                        .get("/young-people/before?q=Robin")
                        .text())
                .contains("Robin");
    }

    private List<String> asOwner(String sql) {
        return TestCouncil.asOwner(database, sql);
    }

    private void fewest(int people) {
        WorkerId ada = council.joins("Ada Admin", Role.ADMINISTRATOR, null);
        council.does(ada, () -> settings.choose(Map.of("people.unusual.rules.people", List.of(people))));
    }

    private List<UnusualLook> found() {
        return council.as(council.manager, () -> looks.of(true, 50));
    }

    private static Network.Around family(String name) {
        return member(name, Network.Circle.FAMILY);
    }

    private static Network.Around member(String name, Network.Circle circle) {
        return new Network.Around(circle, name, "somebody near", null, 1, null, false, null, null);
    }

    private Answer livesAt(Visitor who, String postcode) {
        return who.submit(who.get("/my-postcode").page(), "/my-postcode", Map.of("postcode", postcode));
    }
}
