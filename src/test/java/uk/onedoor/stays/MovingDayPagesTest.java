package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class MovingDayPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Allocations allocations;

    @Autowired
    SupportEpisodes support;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private LocalDate today;
    private Stay move;
    private Visitor mo;
    private Visitor own;
    private String at;

    @BeforeEach
    void robin_moves_the_day_after_tomorrow_and_has_a_key_worker() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        StaysWorld world = new StaysWorld(council, homes, council.hub);
        move = world.booked(robin, world.blue, today.plusDays(2), today.plusDays(60));
        council.does(council.manager, () -> {
            stays.book(move);
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, today, "They get on"));
        });
        mo = web.as(council.signedIn(council.manager));
        own = signsIn(robin);
        at = "/young-people/" + robin + "/stays/" + move.id() + "/moving-day";
    }

    private Visitor signsIn(YoungPersonId who) {
        String code = council.as(council.manager, () -> accounts.give(who));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }

    private Answer says(Map<String, ?> typed) {
        String form = "/me/moving-day/" + move.id();
        return own.submit(own.get(form).page(), form, typed);
    }

    private Answer sends(String form, Map<String, ?> typed) {
        return mo.submit(mo.get(at + form).page(), form, typed);
    }

    @Test
    void the_young_person_says_how_the_day_shall_go_and_both_read_it_first_in_their_own_words() {
        assertThat(own.get("/me/where-i-sleep").page().select("a[href=/me/moving-day]"))
                .hasSize(1);
        Answer said = says(Map.of("day", "No fuss <b>please</b>", "precious", "The blue box"));
        assertThat(said.path()).isEqualTo("/me/moving-day");
        assertThat(said.page().select("blockquote.od-own-words").eachText())
                .containsExactly("No fuss <b>please</b>", "The blue box");
        assertThat(said.text()).contains("stays your key worker", "Nobody sees to it yet");
        sends("/words", Map.of("day", "Quietly", "rings", "Nan first"));
        Answer page = mo.get(at);
        assertThat(page.page().select("blockquote.od-own-words").eachText())
                .containsExactly("No fuss <b>please</b>", "The blue box");
        assertThat(page.text()).contains("Written down together: Quietly", "Nan first", "Not prepared yet");
        assertThat(own.get("/me/moving-day?lang=cy").text())
                .contains("Fy niwrnod symud", "Beth sy'n dod gyda fi", "Nan first");
    }

    @Test
    void the_team_says_who_sees_to_what_by_when_and_the_young_person_reads_it() {
        Answer settled = sends(
                "/deeds/TAKES", Map.of("who", "Sam Hill", "on", move.expected().from(), "time", "15:30"));
        assertThat(settled.text()).contains("It is settled who sees to it.", "Seen to by Sam Hill");
        assertThat(own.get("/me/moving-day").text()).contains("Seen to by Sam Hill", "15:30");
        Answer again = mo.get(at + "/deeds/TAKES");
        assertThat(again.page().select("input[name=who]").val()).isEqualTo("Sam Hill");
    }

    @Test
    void what_no_form_offers_is_refused_by_its_field_and_what_was_typed_is_kept() {
        Answer long1 = says(Map.of("day", "x".repeat(1001), "meets", "Jo"));
        assertThat(long1.status()).isEqualTo(422);
        assertThat(long1.page().select("a[href=#day]")).hasSize(1);
        assertThat(long1.page().select("textarea[name=meets]").text()).isEqualTo("Jo");
        Answer unreadable = sends("/deeds/TAKES", Map.of("who", "Sam", "on", "some day", "time", "25:99"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.page().select("a[href=#on], a[href=#time]")).hasSize(2);
        Answer nobody = sends("/deeds/TAKES", Map.of("who", " ", "on", today));
        assertThat(nobody.page().select("a[href=#who]").text()).contains("Say who sees to it");
        Answer late = sends("/deeds/TAKES", Map.of("who", "Sam", "on", today.plusYears(3)));
        assertThat(late.page().select("a[href=#on]").text()).contains("before the planned end");
        assertThat(mo.get(at + "/deeds/PRECIOUS").status()).isEqualTo(404);
        assertThat(mo.get(at + "/deeds/NONSENSE").status()).isIn(400, 404);
        assertThat(own.get("/me/moving-day/" + robin).status()).isEqualTo(404);
        assertThat(own.get("/me/moving-day/nonsense").status()).isIn(400, 404);
    }

    @Test
    void a_form_that_was_open_while_they_came_says_so_and_keeps_what_was_typed() {
        Answer open = own.get("/me/moving-day/" + move.id());
        council.does(council.manager, () -> stays.arrive(move.id(), clock.instant()));
        Answer late = own.submit(open.page(), "/me/moving-day/" + move.id(), Map.of("day", "No fuss"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("The move has happened by now");
        assertThat(late.page().select("textarea[name=day]").text()).isEqualTo("No fuss");
        assertThat(own.get("/me/moving-day/" + move.id()).status()).isEqualTo(404);
    }

    @Test
    void after_they_came_it_stays_to_be_read_and_can_no_longer_be_changed() {
        says(Map.of("firstNight", "Beans on toast"));
        council.does(council.manager, () -> stays.arrive(move.id(), clock.instant()));
        assertThat(own.get("/me/moving-day").text()).contains("This is how the day was prepared", "Beans on toast");
        Answer page = mo.get(at);
        assertThat(page.text()).contains("can no longer be changed", "Beans on toast");
        assertThat(page.page().select("main a[href*=/deeds/], main a[href$=/words]"))
                .isEmpty();
        assertThat(mo.get(at + "/words").status()).isEqualTo(404);
        assertThat(mo.get(at.replace("/moving-day", "")).page().select("a[href=" + at + "]"))
                .hasSize(1);
    }

    @Test
    void one_sheet_holds_the_words_who_sees_to_what_and_the_key_worker() {
        says(Map.of("toKnow", "I need ten minutes alone"));
        sends("/deeds/MEETS", Map.of("who", "Jo Lark", "on", move.expected().from()));
        Answer sheet = mo.get(at + "/sheet");
        assertThat(sheet.page().select(".od-sheet").text())
                .contains("Robin's moving day", "The Rowans", "I need ten minutes alone", "Jo Lark")
                .contains("stays the key worker");
        assertThat(sheet.page().select("nav.govuk-tabs, .od-sheet form, .od-sheet a"))
                .isEmpty();
    }

    @Test
    void another_young_person_and_another_hub_find_nothing() {
        says(Map.of("day", "No fuss"));
        Visitor sam = signsIn(council.meets("Sam Fell"));
        assertThat(sam.get("/me/moving-day").text()).contains("No move is booked for you now");
        assertThat(sam.get("/me/moving-day/" + move.id()).status()).isEqualTo(404);
        WorkerId far = council.joins("Fay Far", Role.HUB_MANAGER, council.opensHub("Far hub"));
        WorkerId coach = council.joins("Lee Coach", Role.LIFE_COACH, council.hub);
        for (Visitor other : List.of(web.as(council.signedIn(far)), web.as(council.signedIn(coach)), own)) {
            for (String page : List.of("", "/words", "/sheet", "/deeds/TAKES")) {
                assertThat(other.get(at + page).status()).as(page).isIn(403, 404);
            }
        }
    }

    @Test
    void the_page_of_a_young_person_who_moves_soon_says_that_the_day_is_to_be_prepared_and_offers_a_bed() {
        assertThat(mo.get("/young-people/" + robin).text())
                .contains("Prepare the moving day to The Rowans", "Find a bed");
        assertThat(own.get("/me").text()).doesNotContain("Prepare the moving day");
    }

    @Test
    void
            whoever_moves_today_or_tomorrow_is_on_today_of_the_key_worker_both_homes_and_the_manager_and_on_their_own_page() {
        YoungPersonId sam = council.meets("Sam Fell");
        WorkerId blue = council.joins("Bea Blue", Role.RESIDENTIAL_WORKER, council.hub);
        StaysWorld world = new StaysWorld(council, homes, council.hub);
        council.does(council.manager, () -> {
            List.of(robin, sam).forEach(one -> support.begin(one, council.hub, today));
            allocations.allocate(NewAllocation.keyWorker(sam, council.keyWorker, today, "They get on"));
            stays.book(world.booked(sam, world.green, today, today.plusDays(60)));
            stays.book(world.booked(council.meets("Kit Low"), world.blue, today.plusDays(9), today.plusDays(60)));
        });
        for (WorkerId one : List.of(council.keyWorker, council.manager, blue)) {
            String text = web.as(council.signedIn(one)).get("/today").text();
            assertThat(text).as(one.toString()).contains("Moves to The Rowans").contains("Robin Vale", "Sam Fell");
        }
        Visitor samsOwn = signsIn(sam);
        assertThat(samsOwn.get("/me").page().select("a[href=/me/moving-day]")).hasSize(1);
        assertThat(samsOwn.get("/me").text()).contains("You move").contains("today");
        assertThat(own.get("/me").text()).contains("You move").doesNotContain("Rowans on");
        council.does(council.manager, () -> stays.arrive(move.id(), clock.instant()));
        assertThat(own.get("/me").text()).doesNotContain("You move");
        assertThat(own.get("/me").page().select("a[href=/me/moving-day]")).isEmpty();
    }
}
