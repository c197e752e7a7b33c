package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;

@OneDoorTest
class HomesPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Clock clock;

    private final HomeId hub = new HomeId(Ids.next());
    private final BedId blue = new BedId(Ids.next());
    private TestCouncil.Council council;
    private Visitor mo;
    private LocalDate today;

    @BeforeEach
    void a_hub_with_a_bed() {
        today = London.today(clock);
        council = councils.make();
        council.does(council.manager, () -> {
            homes.add(new Home(
                    hub, "Rowan House", HomeOption.HUB, council.hub, council.code, LocalDate.of(2025, 1, 1), null));
            homes.add(new Bed(blue, hub, "the blue room", BedKind.RESIDENTIAL, LocalDate.of(2025, 1, 1), null));
        });
        mo = web.as(council.signedIn(council.manager));
    }

    private HomeId family(String name) {
        HomeId id = new HomeId(Ids.next());
        council.does(
                council.manager,
                () -> homes.add(new Home(
                        id,
                        name,
                        HomeOption.COMMUNITY_FOSTER_FAMILY,
                        council.hub,
                        council.code,
                        LocalDate.of(2025, 1, 1),
                        null)));
        return id;
    }

    @Test
    void a_home_is_added_and_told_with_what_is_asked_of_it() {
        Answer added = mo.submit(
                mo.get("/homes/new").page(),
                "/homes/new",
                Map.of("name", "Harbour flat", "option", "SUPPORTED_ACCOMMODATION", "lies", "OURS", "openedOn", today));
        assertThat(added.text())
                .contains("Harbour flat", "SI 2021/161", "SI 2023/416", "No registration is written down");
        assertThat(mo.get("/homes").text()).contains("Rowan House", "Harbour flat", "Home with outreach comes first");
        assertThat(mo.get("/homes").page().select("a[href=/homes/constellations]"))
                .hasSize(1);
    }

    private Answer registers(int places, int youngest, int oldest) {
        return mo.submit(
                mo.get("/homes/" + hub + "/registration").page(),
                "/registration",
                Map.of(
                        "from",
                        "2025-01-01",
                        "still",
                        "REGISTERED",
                        "urn",
                        "SC123456",
                        "places",
                        places,
                        "youngest",
                        youngest,
                        "oldest",
                        oldest));
    }

    @Test
    void a_registration_is_written_down_put_right_and_kept() {
        for (int places : List.of(6, 5)) {
            assertThat(registers(places, 12, 17).text()).contains("SC123456, for " + places + " places, ages 12 to 17");
        }
        assertThat(mo.get("/homes/" + hub).text()).contains("put right", "for 6 places");
        Answer wrong = registers(6, 17, 12);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("The oldest age cannot be less than the youngest");
    }

    @Test
    void a_bed_goes_out_of_use_and_comes_back_and_ends() {
        String bed = "/homes/" + hub + "/beds/" + blue;
        Answer out = mo.submit(
                mo.get(bed + "/out-of-service").page(),
                "/out-of-service",
                Map.of("from", today, "reason", "A new floor"));
        assertThat(out.text()).contains("until we know more", "A new floor");
        String change = out.page().select("a[href*=out-of-service/]").attr("href");
        Answer back = mo.submit(
                mo.get(change).page(),
                change,
                Map.of("became", "BACK", "until", today.plusDays(2), "because", "The floor is in"));
        assertThat(back.text()).contains("Changed", "A new floor").doesNotContain("until we know more");
        Answer ended = mo.submit(mo.get(bed + "/ending").page(), "/ending", Map.of("until", today));
        assertThat(ended.text()).contains("Ended", "the blue room");
        assertThat(ended.page().select("a[href$=/ending]")).isEmpty();
    }

    @Test
    void rooms_beds_and_features_are_added() {
        String home = "/homes/" + hub;
        mo.submit(mo.get(home + "/rooms").page(), "/rooms", Map.of("name", "Upstairs", "from", today));
        Answer bed = mo.get(home + "/beds");
        String room = bed.page().select("#room option:contains(Upstairs)").attr("value");
        Map<String, Object> asked =
                Map.of("bedName", "the green bed", "kind", "EMERGENCY", "room", room, "from", today);
        assertThat(mo.submit(bed.page(), "/beds", asked).text())
                .contains("Upstairs", "the green bed", "Kept for tonight");
        Answer again = mo.submit(mo.get(home + "/beds").page(), "/beds", asked);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("There is a bed of this name");
        Answer features = mo.submit(
                mo.get(home + "/features").page(), "/features", Map.of("features", List.of("QUIET", "STEP_FREE")));
        assertThat(features.text()).contains("Quiet, with room to be alone", "No steps");
        Answer closed = mo.submit(
                mo.get(home + "/closing").page(), "/closing", Map.of("on", today, "because", "A new house is built"));
        assertThat(closed.text()).contains("A new house is built");
        assertThat(mo.get("/homes").page().select("main a:contains(Rowan House)"))
                .allMatch(link -> link.closest("details") != null)
                .hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_in_words_and_nothing_is_saved() {
        String long101 = "x".repeat(101);
        for (Map<String, String> wrong : List.of(
                Map.of("name", long101, "option", "HUB", "lies", "OURS"),
                Map.of("name", "A", "option", "CASTLE", "lies", "OURS"),
                Map.of("name", "A", "option", "HUB", "lies", "OURS"),
                Map.of("name", "A", "option", "KIN", "lies", "ELSEWHERE", "area", "E1"),
                Map.of("name", "A", "option", "KIN", "lies", "ELSEWHERE"),
                Map.of("name", "A", "option", "KIN", "lies", "OURS", "openedOn", "9999-12-31"),
                Map.of(
                        "name",
                        "A",
                        "option",
                        "KIN",
                        "lies",
                        "OURS",
                        "hub",
                        Ids.next().toString()),
                Map.of("name", "A", "option", "KIN", "lies", "OURS", "hub", "x"))) {
            Answer refused = mo.submit(mo.get("/homes/new").page(), "/homes/new", wrong);
            assertThat(refused.status()).as(wrong.toString()).isBetween(400, 499);
            assertThat(refused.text()).doesNotContain("java.");
        }
        assertThat(council.as(council.manager, () -> homes.openFrom(today))).hasSize(1);
        for (String nowhere :
                List.of("/beds/" + Ids.next() + "/ending", "/out-of-service/" + Ids.next(), "/beds/x/ending")) {
            assertThat(mo.get("/homes/" + hub + nowhere).status()).isBetween(400, 404);
        }
        Map<String, Object> backwards = Map.of("from", today, "until", today.minusDays(1), "reason", "paint");
        String rest = "/homes/" + hub + "/beds/" + blue + "/out-of-service";
        assertThat(mo.submit(mo.get(rest).page(), "/out-of-service", backwards).text())
                .contains("Choose a day after the first night", "paint");
    }

    @Test
    void a_month_of_a_constellation_is_walked() {
        HomeId marsh = family("Marsh family");
        HomeId brook = family("Brook family");
        Answer begun = mo.submit(
                mo.get("/homes/constellations/new").page(),
                "/new",
                Map.of("name", "North sky", "hub", marsh, "families", List.of(brook), "from", today));
        assertThat(begun.text())
                .contains("North sky", "One family around it. The model asks for 6 to 10", "Brook family");
        String at = begun.path();
        Answer planned = mo.submit(
                mo.get(at + "/gatherings").page(), "/gatherings", Map.of("on", today, "what", "Tea and games"));
        String meeting = planned.page().select("a[href*=/gatherings/]").attr("href");
        mo.submit(mo.get(meeting).page(), meeting, Map.of("came", List.of(marsh, brook)));
        assertThat(mo.submit(mo.get(meeting).page(), meeting, Map.of("came", List.of(brook)))
                        .text())
                .contains("There were Brook family");
        Answer month = mo.get(at + "/month");
        assertThat(month.text()).contains("Part of it from now on: Brook family", "Tea and games");
        Answer before = mo.get(month.page().select("a[rel=prev]").attr("href"));
        assertThat(before.text()).contains("Nothing in this month");
        assertThat(mo.get(before.page().select("a[rel=next]").attr("href")).text())
                .contains("Tea and games");
        assertThat(mo.get(at + "/month?in=x").status()).isBetween(400, 404);
    }

    @Test
    void a_family_is_part_of_one_constellation_and_leaves_it_with_why() {
        HomeId marsh = family("Marsh family");
        HomeId brook = family("Brook family");
        Map<String, Object> asked =
                Map.of("name", "North sky", "hub", marsh, "families", List.of(brook), "from", today);
        Answer begun = mo.submit(mo.get("/homes/constellations/new").page(), "/new", asked);
        Answer twice = mo.submit(
                mo.get(begun.path() + "/families").page(), "/families", Map.of("home", brook, "joined", today));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("They are part of a constellation in that time already");
        String leaving = begun.page().select("a[href$=/leaving]").attr("href");
        Answer left =
                mo.submit(mo.get(leaving).page(), leaving, Map.of("on", today, "because", "They rest for a year"));
        assertThat(left.text()).contains("Who was part of it before", "No family around it yet");
        Answer ended = mo.submit(
                mo.get(begun.path() + "/ending").page(), "/ending", Map.of("on", today, "because", "Grown up"));
        assertThat(ended.text()).contains("Ends, or ended, on");
    }

    @Test
    void who_works_with_homes_reads_and_only_who_runs_a_hub_writes() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer read = kit.get("/homes/" + hub);
        assertThat(read.text()).contains("Rowan House", "the blue room");
        assertThat(read.page().select("a[href$=/ending], a[href$=/features], a[href$=/closing]"))
                .isEmpty();
        for (String page : List.of("/homes/new", "/homes/" + hub + "/features", "/homes/constellations/new")) {
            assertThat(kit.get(page).status()).as(page).isBetween(403, 404);
        }
        for (Role role : List.of(Role.POLICE_LIAISON, Role.ADVOCATE, Role.REG44_VISITOR)) {
            Visitor visitor = web.as(
                    council.signedIn(council.joins("Pat " + role.name().toLowerCase(Locale.ROOT), role, council.hub)));
            assertThat(visitor.get("/homes").status()).as(role.name()).isBetween(403, 404);
        }
        TestCouncil.Council other = councils.make();
        assertThat(web.as(other.signedIn(other.manager)).get("/homes/" + hub).status())
                .isEqualTo(404);
    }
}
