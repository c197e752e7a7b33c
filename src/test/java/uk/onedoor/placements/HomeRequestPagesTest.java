package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class HomeRequestPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private AskingHouse house;
    private YoungPersonId robin;
    private Visitor mo;
    private String at;
    private LocalDate today;

    @BeforeEach
    void robin_and_two_homes() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        house = AskingHouse.of(council, homes);
        mo = web.as(council.signedIn(council.manager));
        at = "/young-people/" + robin;
    }

    /** A home is chosen from in three days on, for a fortnight. */
    private Answer chooses(String home, Map<String, ?> more) {
        Document form = mo.get(home).page();
        Map<String, Object> typed = new LinkedHashMap<>(Map.of(
                "from",
                today.plusDays(3),
                "until",
                today.plusDays(17),
                "because",
                "Nothing nearer",
                "decidedBy",
                "Mo"));
        typed.putAll(more);
        return mo.submit(form, home, typed);
    }

    private Answer asks(Map<String, ?> instead) {
        Map<String, Object> typed = AskingHouse.typed(today.plusDays(3));
        typed.put("owner", council.keyWorker);
        typed.putAll(instead);
        return mo.submit(mo.get(at + "/home-requests/new").page(), "/home-requests", typed);
    }

    @Test
    void every_option_stands_on_one_page_with_at_home_first() {
        Answer options = asks(Map.of("wishOption", "KIN"));
        assertThat(options.text())
                .contains("Asked. Here is every option.", "Somewhere with a dog", "in their own words")
                .contains("At home, with outreach", "Dad sleeps elsewhere this week", "It uses no bed")
                .contains("It is the kind of home they wish for", "A bed (the attic room) is free on every night")
                .contains("It is out of our area", "not a road");
        assertThat(options.page().select("h3").eachText())
                .containsExactly("At home, with outreach", "Marsh family", "Cliff House");
        assertThat(mo.get("/home-requests").text()).contains("Robin Vale", "Somewhere with a dog");
        assertThat(mo.get(at + "/home").text()).contains("Homes asked for", "Ask for a home");
    }

    @Test
    void a_request_is_handed_over_with_why_and_due_for_who_has_it_now() {
        String options = asks(Map.of()).path();
        String hand = options + "/hand-over";
        WorkerId nearby = council.joins("Nell Nearby", Role.OUTREACH_WORKER, council.hub);
        WorkerId elsewhere = council.joins("Ed Elsewhere", Role.KEY_WORKER, council.opensHub("The other hub"));
        Answer form = mo.get(hand);
        assertThat(form.text()).contains("Nell Nearby").doesNotContain("Ed Elsewhere");
        for (String nobody : List.of("", elsewhere.toString(), council.keyWorker.toString())) {
            Answer no = mo.submit(mo.get(hand).page(), "/hand-over", Map.of("owner", nobody, "because", "On leave"));
            assertThat(no.status()).as(nobody).isEqualTo(422);
        }
        Answer done = mo.submit(
                form.page(), "/hand-over", Map.of("owner", nearby.toString(), "because", "On leave until May"));
        assertThat(done.text()).contains("Handed over.", "Nell Nearby", "On leave until May");
        assertThat(web.as(council.signedIn(nearby)).get(at).text()).contains("Who sees to it: Nell Nearby");
        Answer again = mo.submit(
                form.page(), "/hand-over", Map.of("owner", nearby.toString(), "because", "On leave until May"));
        assertThat(again.text()).containsOnlyOnce("On leave until May");
    }

    @Test
    void from_a_request_one_holds_a_bed_weighs_the_mix_comes_back_and_books() {
        String options = asks(Map.of()).path();
        String home = options + "/homes/" + house.family();
        assertThat(mo.get(options).body()).contains(home + "/hold", "/house-mix/" + house.family());
        Map<String, ?> nights = Map.of("from", today.plusDays(3), "until", today.plusDays(17), "bed", house.bed());
        Answer held = mo.submit(mo.get(home + "/hold").page(), "/hold", nights);
        assertThat(held.path()).isEqualTo(options);
        assertThat(held.text()).contains("Held for 24 hours.", "Held until");
        Answer again = mo.submit(mo.get(home + "/hold").page(), "/hold", nights);
        assertThat(again.text()).contains("Held for 24 hours.");
        assertThat(mo.get(at + "/house-mix/" + house.family()).body()).contains("href=\"" + options + "\"");
        Answer booked = chooses(home, Map.of("bed", house.bed()));
        assertThat(booked.text()).contains("Marsh family", "Nothing nearer").doesNotContain("Held until");
    }

    @Test
    void a_request_ends_in_outreach_and_says_so_to_the_young_person() {
        Answer options = asks(Map.of());
        Answer form = mo.get(options.path() + "/outreach");
        Answer done =
                mo.submit(form.page(), "/outreach", Map.of("because", "Dad has moved out for now", "decidedBy", "Mo"));
        assertThat(done.text()).contains("No bed is used", "Dad has moved out for now");
        assertThat(mo.get("/home-requests").text()).doesNotContain("Robin Vale");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        assertThat(own.get("/me").text()).contains("What I asked for about where I live");
        assertThat(own.get("/me/home-requests").text())
                .contains("Somewhere with a dog", "You stay at home, and we come to you", "Dad has moved out for now");
        assertThat(own.get(options.path()).status()).isIn(403, 404);
    }

    @Test
    void a_home_is_ruled_out_or_chosen_with_its_bed() {
        String options = asks(Map.of()).path();
        String not = options + "/homes/" + house.far() + "/not-here";
        Answer ruled =
                mo.submit(mo.get(not).page(), "/not-here", Map.of("because", "Too far from Nan", "decidedBy", "Mo"));
        assertThat(ruled.text()).contains("The request stays open", "It was decided: not here. Too far from Nan");
        String here = options + "/homes/" + house.family();
        assertThat(chooses(here, Map.of()).status()).isEqualTo(422);
        Answer booked = chooses(here, Map.of("bed", house.bed()));
        assertThat(booked.text()).contains("Decided, and booked", "Marsh family");
    }

    @Test
    void out_of_area_asks_for_all_the_law_asks_for() {
        String options = asks(Map.of()).path();
        String far = options + "/homes/" + house.far();
        assertThat(mo.get(far).text()).contains("regulation 11", "regulation 13", "What has to happen for Robin");
        Answer again = chooses(far, Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("This home is out of our area. Fill this in first.", "Nothing nearer");
    }

    @Test
    void hostile_input_is_told_in_plain_words_and_saves_nothing() {
        assertThat(asks(Map.of("stayHome", "")).status()).isEqualTo(422);
        assertThat(asks(Map.of("wish", "x".repeat(2001))).status()).isEqualTo(422);
        assertThat(asks(Map.of("urgency", "nonsense")).status()).isEqualTo(422);
        assertThat(asks(Map.of("needs", "nonsense")).status()).isEqualTo(422);
        assertThat(asks(Map.of("nights", "-1")).status()).isEqualTo(422);
        assertThat(asks(Map.of("from", today.minusDays(1))).status()).isEqualTo(422);
        assertThat(asks(Map.of("homePostcode", "nowhere")).status()).isEqualTo(422);
        assertThat(asks(Map.of("homeGrid", "999999999 1")).status()).isEqualTo(422);
        assertThat(asks(Map.of("somebodyPostcode", "YO7 1AA")).status()).isEqualTo(422);
        assertThat(asks(Map.of("owner", Ids.next())).status()).isEqualTo(422);
        assertThat(asks(Map.of("question", "99")).status()).isEqualTo(422);
        assertThat(asks(Map.of("wishHome", Ids.next())).status()).isIn(404, 422);
        assertThat(mo.get(at + "/home-requests/" + Ids.next()).status()).isEqualTo(404);
        assertThat(mo.get(at + "/way-back/" + Ids.next()).status()).isEqualTo(404);
        assertThat(mo.get(at + "/home-requests").text()).contains("No home was asked for Robin yet");
    }

    @Test
    void who_may_not_read_where_they_live_reads_no_request() {
        String options = asks(Map.of()).path();
        Visitor police = web.as(council.signedIn(council.joins("Pat", Role.POLICE_LIAISON, council.hub)));
        TestCouncil.Council other = councils.make();
        Visitor stranger = web.as(other.signedIn(other.manager));
        for (Visitor visitor : new Visitor[] {police, stranger}) {
            assertThat(visitor.get(options).status()).isIn(403, 404);
            assertThat(visitor.get(at + "/home-requests/new").status()).isIn(403, 404);
        }
        assertThat(stranger.get("/home-requests").text()).doesNotContain("Robin");
        assertThat(stranger.get("/way-backs").text()).doesNotContain("Robin");
    }
}
