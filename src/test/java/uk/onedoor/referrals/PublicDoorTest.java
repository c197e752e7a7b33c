package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import uk.onedoor.platform.signin.Limits;

/** Somebody at a bus stop asks for help on a phone. */
@OneDoorTest
class PublicDoorTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Asks asks;

    @Autowired
    Limits limits;

    @BeforeEach
    void nobody_came_before() {
        Doors.forget(limits);
    }

    @Test
    void the_door_says_999_first_and_asks_three_things() {
        var council = councils.make();
        Answer door = web.nobody().get("/door/" + council.slug);
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.text().indexOf("999")).isLessThan(door.text().indexOf("Who is it about?"));
        Answer empty = Doors.send(web.nobody(), "/door/" + council.slug, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".govuk-error-summary__list li")).hasSize(3);
    }

    @Test
    void the_door_asks_which_council_when_there_is_more_than_one() {
        var council = councils.make();
        councils.make();
        Answer where = web.nobody().get("/door");
        assertThat(where.page().select("a[href^=/door/" + council.slug + "]")).hasSize(1);
        assertThat(web.nobody().get("/door/nowhere").status()).isEqualTo(404);
    }

    @Test
    void whoever_asks_sees_a_code_who_reads_it_and_by_when() {
        var council = councils.make();
        Answer received = Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough());
        assertThat(received.status()).isEqualTo(200);
        assertThat(received.path()).isEqualTo("/door/" + council.slug + "/receipt");
        assertThat(code(received)).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(received.text()).contains("Mo, who runs the hub", "Tuesday 17 November", "never just no");
        assertThat(received.page().select(".od-steps li")).hasSize(5);
        assertThat(received.page().select(".od-steps li[aria-current=step]").text())
                .contains("Mo reads it");
    }

    @Test
    void the_code_is_shown_once() {
        var council = councils.make();
        Visitor visitor = web.nobody();
        String code = code(Doors.send(visitor, "/door/" + council.slug, Doors.enough()));
        Answer again = visitor.get("/door/" + council.slug + "/receipt");
        assertThat(again.path()).isEqualTo("/receipt");
        assertThat(again.body()).doesNotContain(code);
    }

    @Test
    void a_double_click_gives_one_ask_and_the_same_receipt() {
        var council = councils.make();
        Visitor visitor = web.nobody();
        var page = visitor.get("/door/" + council.slug).page();
        String first = code(visitor.submit(page, council.slug, Doors.enough()));
        String second = code(visitor.submit(page, council.slug, Doors.enough()));
        assertThat(second).isEqualTo(first);
        assertThat(waiting(council)).hasSize(1);
    }

    @Test
    void words_corrected_on_the_same_page_are_not_lost() {
        var council = councils.make();
        Visitor visitor = web.nobody();
        var page = visitor.get("/door/" + council.slug).page();
        visitor.submit(page, council.slug, Doors.enough());
        visitor.submit(page, council.slug, Doors.enough("words", "It is worse than I wrote"));
        assertThat(waiting(council)).hasSize(2);
    }

    @Test
    void who_would_rather_not_say_is_not_kept() {
        var council = councils.make();
        Map<String, Object> fields = Doors.enough("rather", "true");
        fields.put("name", "Pat Teacher");
        fields.put("contact", "07700 900123");
        Doors.send(web.nobody(), "/door/" + council.slug, fields);
        Ask ask = waiting(council).get(0);
        assertThat(ask.by()).isEqualTo(NewAsk.AskedBy.NOBODY_KNOWS);
        assertThat(ask.worry().who()).isEqualTo("Robin");
    }

    @Test
    void somebody_can_ask_for_themselves_without_a_name() {
        var council = councils.make();
        Map<String, Object> fields = new HashMap<>(Map.of("me", "true", "words", "Help", "howSoon", "TODAY"));
        Answer received = Doors.send(web.nobody(), "/door/" + council.slug, fields);
        assertThat(received.status()).isEqualTo(200);
        assertThat(received.text()).contains("Monday 16 November"); // today, as asked
        Ask ask = waiting(council).get(0);
        assertThat(ask.worry().aboutSelf()).isTrue();
        assertThat(ask.by().relation()).isEqualTo(Asker.YOUNG_PERSON);
    }

    @Test
    void a_flood_is_held_off_and_what_was_written_stays() {
        var council = councils.make();
        for (int i = 0; i < 10; i++) {
            Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough());
        }
        Answer busy = Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough("words", "my own words"));
        assertThat(busy.status()).isEqualTo(429);
        assertThat(busy.page().select("textarea[name=words]").text()).isEqualTo("my own words");
        assertThat(busy.text()).contains("wait a few minutes");
        assertThat(waiting(council)).hasSize(10);
    }

    @Test
    void a_machine_that_fills_in_every_box_is_asked_again() {
        var council = councils.make();
        Answer asked = Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough("website", "http://x.example"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("input[name=website]").val()).isEmpty();
        assertThat(asked.page().select("textarea[name=words]").text()).startsWith("He sleeps");
        assertThat(waiting(council)).isEmpty();
    }

    @Test
    void the_door_speaks_welsh_from_the_first_page_to_the_receipt() {
        var council = councils.make();
        Visitor visitor = web.nobody();
        var page = visitor.get("/door/" + council.slug + "?lang=cy").page();
        assertThat(page.select("html").attr("lang")).isEqualTo("cy");
        assertThat(page.text()).contains("Am bwy mae hyn?");
        assertThat(visitor.submit(page, council.slug, Map.of()).text()).contains("Dywedwch beth sy'n digwydd");
        Answer received = visitor.submit(page, council.slug, Doors.enough());
        assertThat(received.text()).contains("Diolch. Mae gennym eich neges.", "sy'n rhedeg yr hyb");
        Answer looked = look(visitor.get("/receipt?lang=cy"), visitor, code(received));
        assertThat(looked.text()).contains("Ble mae hi nawr", "Mae'r help yn dechrau");
    }

    @Test
    void the_receipt_tells_nothing_of_what_was_written_nor_who_wrote() {
        var council = councils.make();
        Map<String, Object> planted = Map.of(
                "who",
                "Tokenwho",
                "words",
                "Tokenwords",
                "howSoon",
                "TODAY",
                "name",
                "Tokenname",
                "contact",
                "Tokencontact",
                "hope",
                "Tokenhope",
                "asker",
                "POLICE");
        Answer received = Doors.send(web.nobody(), "/door/" + council.slug, new HashMap<>(planted));
        Visitor anybody = web.nobody();
        Answer looked = look(anybody.get("/receipt"), anybody, code(received).toLowerCase(java.util.Locale.ROOT));
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text()).contains("Mo, who runs the hub", "What happens next");
        assertThat(received.body() + looked.body()).doesNotContain("Token", "olice", "Manager");
        assertThat(looked.path()).isEqualTo("/receipt");
    }

    @Test
    void a_receipt_follows_what_the_huddle_decides() {
        var council = councils.make();
        String code = code(Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough()));
        AskId id = waiting(council).get(0).id();
        var friday = java.time.LocalDate.of(2026, 11, 20);
        council.does(
                council.keyWorker,
                () -> asks.decide(
                        id, new Decision.NotYet("Tokenstep", friday), Decision.Reasons.of("Tokenthought", null)));
        Visitor anybody = web.nobody();
        Answer looked = look(anybody.get("/receipt"), anybody, code);
        assertThat(looked.text())
                .contains("Friday 20 November", "not forgotten")
                .doesNotContain("Token");
    }

    @Test
    void every_wrong_code_is_answered_alike() {
        councils.make();
        for (String wrong : List.of("", "AAAA-AAAA-AAAA", "x".repeat(5_000), "' or 1=1 --", "<script>", "😀")) {
            Visitor anybody = web.nobody();
            Answer looked = look(anybody.get("/receipt"), anybody, wrong);
            assertThat(looked.status()).as(wrong).isEqualTo(422);
            assertThat(looked.text()).as(wrong).contains("We cannot find this code");
        }
    }

    @Test
    void guessing_codes_is_held_off() {
        councils.make();
        Visitor anybody = web.nobody();
        var page = anybody.get("/receipt").page();
        for (int i = 0; i < 30; i++) {
            anybody.submit(page, "/receipt", Map.of("code", "AAAA-AAAA-AAA" + i % 10));
        }
        assertThat(anybody.submit(page, "/receipt", Map.of("code", "AAAA")).status())
                .isEqualTo(429);
    }

    @Test
    void a_council_whose_door_nobody_owns_says_so_and_keeps_the_words() {
        var council = councils.make();
        var empty = council.opensHub("Not staffed yet");
        Answer refused = Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough("hub", empty));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nobody reads messages at this door yet");
        assertThat(refused.page().select("textarea[name=words]").text()).startsWith("He sleeps");
    }

    private List<Ask> waiting(Council council) {
        return council.as(council.manager, () -> asks.waiting(council.hub));
    }

    private static Answer look(Answer receipt, Visitor visitor, String code) {
        return visitor.submit(receipt.page(), "/receipt", Map.of("code", code));
    }

    private static String code(Answer received) {
        return received.page().select(".od-code").text();
    }
}
