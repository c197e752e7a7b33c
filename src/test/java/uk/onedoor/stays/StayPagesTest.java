package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class StayPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private StaysWorld world;
    private YoungPersonId robin;
    private Visitor mo;
    private String at;
    private LocalDate today;

    @BeforeEach
    void robin_and_a_family_with_two_beds() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        world = new StaysWorld(council, homes, council.hub);
        mo = web.as(council.signedIn(council.manager));
        at = "/young-people/" + robin + "/stays";
    }

    private Map<String, Object> typed(BedId bed) {
        return new LinkedHashMap<>(Map.of(
                "place",
                world.family + " " + bed,
                "kind",
                "LIVING",
                "purpose",
                "BREATHING_SPACE",
                "words",
                "Some days with the dog",
                "from",
                today,
                "until",
                today.plusDays(5)));
    }

    private Answer books(Map<String, ?> typed) {
        return mo.submit(mo.get(at + "/new").page(), "/stays/new", typed);
    }

    private Stay here(YoungPersonId who, BedId bed) {
        Stay stay = world.booked(who, bed, today, today.plusDays(4));
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), clock.instant());
        });
        return stay;
    }

    private Answer sends(String page, String action, Map<String, ?> typed) {
        return mo.submit(mo.get(page).page(), action, typed);
    }

    @Test
    void a_bed_that_is_free_is_booked_and_they_arrive() {
        Answer booked = books(typed(world.blue));
        assertThat(booked.text()).contains("The place is booked.", "Some days with the dog", ", 5 nights.");
        Answer came = sends(booked.path() + "/arrival", "/arrival", Map.of("on", today));
        assertThat(came.text()).contains("It is written down that they are here.", "the blue room");
    }

    @Test
    void a_bed_that_is_not_free_is_refused_by_its_field_and_what_was_typed_is_kept() {
        here(council.meets("Sam Fell"), world.blue);
        Answer again = books(typed(world.blue));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("a[href=#place]").text()).contains("not free on all of those nights");
        assertThat(again.page().select("textarea[name=words]").text()).isEqualTo("Some days with the dog");
        assertThat(again.text()).doesNotContain("Sam Fell");
    }

    @Test
    void why_still_here_and_the_first_days_are_written_on_the_page_of_the_stay() {
        String one = at + "/" + here(robin, world.blue).id();
        Answer line = sends(one + "/still-here", "/still-here", Map.of("words", "Nan's flat is not ready"));
        assertThat(line.text()).contains("Today's line is written.", "Nan's flat is not ready");
        String item = one + "/checklist/" + ArrivalItem.PARENTS_TOLD;
        assertThat(sends(item, item, Map.of("on", today)).text()).contains("Parents told");
        assertThat(sends(item, item, Map.of("on", "", "words", "")).status()).isEqualTo(422);
    }

    @Test
    void who_runs_the_hub_decides_past_the_planned_end_and_a_key_worker_does_not() {
        String decision = at + "/" + here(robin, world.blue).id() + "/decision";
        Map<String, ?> typed = Map.of("until", today.plusDays(9), "because", "School ends", "how", "Nan comes Friday");
        assertThat(sends(decision, "/decision", typed).text())
                .contains("The decision is written down.", "School ends", "Nan comes Friday");
        assertThat(web.as(council.signedIn(council.keyWorker)).get(decision).status())
                .isIn(403, 404);
    }

    @Test
    void a_move_within_our_homes_is_one_form_and_leaving_says_where_they_sleep() {
        String one = at + "/" + here(robin, world.blue).id();
        Map<String, Object> typed = typed(world.green);
        typed.putAll(Map.of("on", today, "because", "THEY_ASKED"));
        Answer moved = sends(one + "/transfer", "/transfer", typed);
        assertThat(moved.text()).contains("The move is written down.", "the green room");
        String leaving = moved.path() + "/leaving";
        Map<String, String> went = Map.of("on", today.toString(), "because", "AS_PLANNED");
        assertThat(sends(leaving, "/leaving", went).text()).contains("Say where they will sleep tonight");
    }

    @Test
    void whoever_goes_on_to_a_place_that_is_booked_goes_there_and_is_not_booked_twice() {
        String one = at + "/" + here(robin, world.blue).id();
        Stay next = world.booked(robin, world.green, today.plusDays(60), today.plusDays(90));
        council.does(council.manager, () -> stays.book(next));
        String there = at + "/" + next.id() + "/moving-in";
        assertThat(mo.get(one + "/transfer")
                        .page()
                        .select("a[href=" + there + "]")
                        .text())
                .contains("The Rowans", "the green room");
        assertThat(sends(there, there, Map.of("on", today)).status()).isEqualTo(422);
        Answer moved = sends(there, there, Map.of("on", today, "because", "THEY_ASKED"));
        assertThat(moved.path()).isEqualTo(at + "/" + next.id());
        assertThat(moved.text()).contains("The move is written down.", "the green room");
        assertThat(mo.get(there).status()).isEqualTo(404);
    }

    @Test
    void a_move_into_the_nights_booked_elsewhere_is_refused_by_its_day_and_what_was_typed_is_kept() {
        String one = at + "/" + here(robin, world.blue).id();
        council.does(
                council.manager,
                () -> stays.book(world.booked(robin, world.blue, today.plusDays(60), today.plusDays(90))));
        Map<String, Object> typed = typed(world.green);
        typed.putAll(Map.of("on", today, "because", "THEY_ASKED", "until", today.plusDays(70)));
        Answer no = sends(one + "/transfer", "/transfer", typed);
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.page().select("a[href=#on]")).hasSize(1);
        assertThat(no.page().select("textarea[name=words]").text()).isEqualTo("Some days with the dog");
    }

    @Test
    void a_booking_is_called_off_with_a_reason() {
        String one = books(typed(world.blue)).path();
        assertThat(sends(one + "/calling-off", "/calling-off", Map.of("how", "CANCELLED"))
                        .status())
                .isEqualTo(422);
        Answer off = sends(one + "/calling-off", "/calling-off", Map.of("how", "CANCELLED", "because", "Home instead"));
        assertThat(off.text()).contains("The stay is called off.", "Home instead");
    }

    @Test
    void what_no_form_offers_is_refused_and_the_stay_of_another_is_not_there() {
        Map<String, Object> wrong = typed(world.blue);
        wrong.put("purpose", "PUNISHMENT");
        assertThat(books(wrong).status()).isEqualTo(422);
        wrong = typed(world.blue);
        wrong.put("place", "nowhere");
        assertThat(books(wrong).status()).isEqualTo(422);
        String sams = at + "/" + here(council.meets("Sam Fell"), world.green).id();
        for (String page : List.of("", "/arrival", "/leaving", "/transfer", "/until", "/calling-off", "/decision")) {
            assertThat(mo.get(sams + page).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void another_hub_finds_nothing() {
        String one = at + "/" + here(robin, world.blue).id();
        WorkerId far = council.joins("Fay Far", Role.HUB_MANAGER, council.opensHub("Far hub"));
        Visitor fay = web.as(council.signedIn(far));
        for (String page : List.of(at, at + "/new", one, one + "/leaving")) {
            assertThat(fay.get(page).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void a_young_person_reads_where_they_sleep_and_how_long_without_what_staff_wrote_for_staff() {
        Stay stay = here(robin, world.blue);
        sends(at + "/" + stay.id() + "/still-here", "/still-here", Map.of("words", "Mum does not pick up"));
        Map<String, Object> next = typed(world.green);
        next.putAll(Map.of("from", today.plusDays(4), "until", today.plusDays(11), "words", "Secret plans"));
        assertThat(books(next).status()).isEqualTo(200);
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        assertThat(own.get("/me").body()).contains("/me/where-i-sleep");
        assertThat(own.get("/me/where-i-sleep").text())
                .contains("Where I sleep", "You live here now", "The Rowans", ", 4 nights.", ", 7 nights.")
                .contains("Some days to breathe")
                .doesNotContain("Mum does not pick up", "Secret plans", "Some days of calm");
        assertThat(own.get("/me/where-i-sleep?lang=cy").text()).contains("Rwyt ti'n byw yma nawr");
    }

    @Test
    void a_hold_is_not_told_before_it_is_booked_and_nothing_is_said_plainly() {
        Stay held = world.held(robin, world.blue, today, clock.instant().plus(Duration.ofHours(5)));
        council.does(council.manager, () -> stays.book(held));
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        assertThat(own.get("/me/where-i-sleep").text())
                .contains("No stay of yours", "Nothing else is booked yet")
                .doesNotContain("3 nights");
        assertThat(mo.get("/me/where-i-sleep").status()).isIn(403, 404);
    }

    @Test
    void the_list_of_homes_leads_on_to_what_each_may_open() {
        List<String> led = List.of(
                "/homes/board",
                "/homes/tonight",
                "/rota",
                "/carers",
                "/home-requests",
                "/way-backs",
                "/stays/why-still-here");
        Answer manager = mo.get("/homes");
        Answer keyWorker = web.as(council.signedIn(council.keyWorker)).get("/homes");
        for (String link : led) {
            assertThat(manager.page().select("main a[href=" + link + "]"))
                    .as(link)
                    .hasSize(1);
            assertThat(keyWorker.page().select("main a[href=" + link + "]"))
                    .as(link)
                    .hasSize(1);
        }
        assertThat(manager.page().select("main a[href=/nights]")).hasSize(1);
        assertThat(keyWorker.page().select("main a[href=/nights]")).isEmpty();
    }
}
