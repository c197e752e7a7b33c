package uk.onedoor.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
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
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OpeningAgain;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;

@OneDoorTest
class HomeClocksTest {

    private static final LocalDate OPENED = LocalDate.of(2024, 1, 10);
    private static final LocalDate WRITTEN_DOWN = LocalDate.of(2026, 9, 2);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 16); // where the clock of tests stands

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    HomesDue due;

    @Autowired
    ProductClock clock;

    private Council council;

    @BeforeEach
    void settle() {
        council = councils.make();
    }

    private HomeId home(String name, HomeOption option) {
        HomeId id = new HomeId(Ids.next());
        clock.at(
                London.startOf(WRITTEN_DOWN),
                () -> council.does(
                        council.manager,
                        () -> homes.add(new Home(id, name, option, council.hub, council.code, OPENED, null))));
        return id;
    }

    private static String at(HomeId home) {
        return "/homes/" + home + "/clocks";
    }

    private static Answer says(Visitor who, HomeId home, String kind, LocalDate on) {
        return who.submit(
                who.get(at(home) + "/happened/new").page(),
                at(home) + "/happened",
                Map.of("kind", kind, "on", on.toString()));
    }

    @Test
    void a_childrens_home_asks_for_its_visits_and_reviews_with_the_rule_that_says_so() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer one = mo.get("/homes/" + rowan);
        assertThat(one.page().select("a[href=" + at(rowan) + "]")).hasSize(1);
        Answer page = says(mo, rowan, "INDEPENDENT_VISIT", NOW.minusDays(3));
        assertThat(page.text())
                .contains("Independent visit to the home", "reg 44", "reg 45", "reg 46")
                .contains("Done on Friday 13 November, in time. It was due by Wednesday 9 December.")
                .contains("This rule is not confirmed")
                .doesNotContain("reg 32");
    }

    @Test
    void what_was_due_before_the_home_was_written_down_here_is_not_called_missed() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get(at(rowan)).text())
                .contains("Not done. It was due by Wednesday 9 September", "Not done. It was due by Monday 9 November")
                .contains("The home was written down here on Wednesday 2 September")
                .doesNotContain("9 August", "9 July");
    }

    @Test
    void what_was_missed_last_is_on_today_of_who_runs_the_hub_until_it_has_a_reason() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor mo = web.as(council.signedIn(council.manager));
        council.does(
                council.manager,
                () -> assertThat(due.until(LocalDate.of(2026, 12, 9)))
                        .extracting(Due::titleKey, Due::by)
                        .containsExactlyInAnyOrder(
                                tuple("deadlines.home.due.home.visit", LocalDate.of(2026, 11, 9)),
                                tuple("deadlines.home.due.home.visit", LocalDate.of(2026, 12, 9))));
        council.does(
                council.keyWorker,
                () -> assertThat(due.until(LocalDate.of(2026, 12, 9))).isEmpty());
        assertThat(mo.get("/").text()).contains("Rowan House: an independent visit to the home");
        String say = mo.get(at(rowan)).page().select("a[href*=reason]").get(0).attr("href");
        Answer empty = mo.submit(mo.get(say).page(), at(rowan) + "/reason", Map.of("words", " "));
        assertThat(empty.status()).isEqualTo(422);
        Answer said = mo.submit(mo.get(say).page(), at(rowan) + "/reason", Map.of("words", "The visitor was unwell"));
        assertThat(said.text()).contains("The visitor was unwell", "Mo Manager", "Not done.");
        council.does(
                council.manager,
                () -> assertThat(due.until(NOW)).as("the reason is given").isEmpty());
    }

    @Test
    void the_page_of_all_clocks_and_the_calendar_of_who_runs_the_hub_ask_for_the_homes_too() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer all = mo.get("/deadlines");
        assertThat(all.page().select("a[href=" + at(rowan) + "]").eachText())
                .as("the visit that was missed last, and the one that runs")
                .containsExactly("Rowan House", "Rowan House");
        assertThat(all.text()).contains("Independent visit to the home");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/deadlines").text()).doesNotContain("Rowan House");
        assertThat(calendar(mo))
                .contains("SUMMARY:Independent visit to the home", "SUMMARY:Late: Independent visit to the home")
                .contains("DTSTART;VALUE=DATE:20261209")
                .doesNotContain("Rowan");
        assertThat(calendar(kit)).doesNotContain("Independent visit");
    }

    private String calendar(Visitor who) {
        Answer made = who.submit(who.get("/my-calendar").page(), "/my-calendar", Map.of());
        String shown = made.page().select(".od-panel [translate=no]").text();
        return web.nobody().get(shown.substring(shown.indexOf("/calendar.ics"))).body();
    }

    @Test
    void when_the_manager_is_away_for_long_the_inspectorate_is_told_within_a_week_and_when_they_are_back() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(says(mo, rowan, "MANAGER_AWAY", NOW.minusDays(10)).text())
                .contains("Telling the inspectorate that the manager is away", "reg 48")
                .contains("Not done. It was due by Friday 13 November");
        assertThat(says(mo, rowan, "MANAGER_ABSENCE_TOLD", NOW).text()).contains("Done on Monday 16 November, late");
        HomeId flat = home("Harbour flat", HomeOption.SUPPORTED_ACCOMMODATION);
        assertThat(says(mo, flat, "MANAGER_AWAY", NOW).status()).isEqualTo(422);
    }

    @Test
    void what_was_written_down_wrongly_is_taken_back_with_why_and_nobody_says_it_twice() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(says(mo, rowan, "INDEPENDENT_VISIT", NOW).text()).contains("Written down here", "Take back");
        assertThat(says(mo, rowan, "INDEPENDENT_VISIT", NOW).status()).isEqualTo(422);
        assertThat(says(mo, rowan, "INDEPENDENT_VISIT", NOW.plusDays(1)).status())
                .isEqualTo(422);
        String back =
                mo.get(at(rowan)).page().select("a[href*=withdrawal]").get(0).attr("href");
        Answer after = mo.submit(mo.get(back).page(), back, Map.of("because", "It was another home"));
        assertThat(after.text()).contains("Taken back").doesNotContain("Done on Monday 16 November");
        assertThat(mo.get(back).status()).isEqualTo(404);
    }

    @Test
    void supported_accommodation_has_its_own_review_and_a_foster_family_no_clock() {
        HomeId flat = home("Harbour flat", HomeOption.SUPPORTED_ACCOMMODATION);
        HomeId family = home("Marsh family", HomeOption.COMMUNITY_FOSTER_FAMILY);
        HomeId elsewhere = home("Far Lodge", HomeOption.CHILDRENS_HOME_ELSEWHERE);
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get(at(flat)).text())
                .contains("Review of the quality of support", "reg 32")
                .doesNotContain("reg 44");
        assertThat(says(mo, flat, "INDEPENDENT_VISIT", NOW).status()).isEqualTo(422);
        assertThat(mo.get(at(family)).text()).contains("No clock of the law runs for a home of this kind");
        assertThat(mo.get("/homes/" + family).page().select("a[href$=/clocks]")).isEmpty();
        assertThat(mo.get(at(elsewhere)).status()).isEqualTo(404);
    }

    @Test
    void colleagues_read_the_clocks_of_a_home_and_who_runs_a_hub_writes_and_nobody_of_another_council() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer page = kit.get(at(rowan));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("a[href*=reason], a[href*=happened]")).isEmpty();
        assertThat(kit.get(at(rowan) + "/happened/new").status()).isIn(403, 404);
        Council other = councils.make();
        Visitor stranger = web.as(other.signedIn(other.manager));
        assertThat(stranger.get(at(rowan)).status()).isEqualTo(404);
        assertThat(stranger.get(at(rowan) + "/happened/new").status()).isEqualTo(404);
    }

    @Test
    void a_home_that_closed_and_opened_again_is_asked_for_nothing_between(@Autowired OpeningAgain again) {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        Visitor mo = web.as(council.signedIn(council.manager));
        String closing = "/homes/" + rowan + "/closing";
        mo.submit(mo.get(closing).page(), closing, Map.of("on", "2026-09-20", "because", "A new roof"));
        council.does(council.manager, () -> again.open(rowan, LocalDate.of(2026, 11, 15), "The roof is on"));
        assertThat(mo.get(at(rowan)).text())
                .contains("It was due by Wednesday 9 September", "It would have been due by Friday 9 October")
                .contains("By Monday 14 December")
                .doesNotContain("due by Monday 9 November");
    }
}
