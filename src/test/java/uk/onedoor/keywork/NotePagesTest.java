package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.SignIns;

@OneDoorTest
class NotePagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId sam;
    private Visitor kit;

    @BeforeEach
    void a_key_worker_with_a_browser() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        sam = council.meets("Sam Moor");
        kit = web.as(council.signedIn(council.keyWorker));
    }

    @Test
    void a_note_takes_three_choices_beyond_the_words() {
        Answer saved = kit.submit(form(), "/notes", Map.of("youngPeople", robin, "how", "CAR", "words", "A long talk"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("Note saved", "In the car, Robin", "A long talk", "Robin can read this");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void everything_a_note_can_hold_is_shown_again() {
        Answer saved = kit.submit(form(), "/notes", all());
        assertThat(saved.text())
                .contains(
                        "I got the job!", "Half a day out", "2 hours", "School, training, work", "They felt: Very good")
                .contains("Sunday 15 November, 14:30", "before we have told her mum", "Also about: Sam");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void what_is_about_somebody_else_is_told_apart_and_the_note_says_that_they_do_not_read_it() {
        Answer saved = kit.submit(
                form(), "/notes", Map.of("youngPeople", robin, "how", "CAR", "words", "A talk. [[Her aunt is ill.]]"));
        assertThat(saved.page().select(".od-others").text()).isEqualTo("About somebody else: Her aunt is ill.");
        assertThat(saved.text())
                .contains("Robin can read this, without the dotted words")
                .doesNotContain("[[");
    }

    @Test
    void what_was_typed_stays_when_something_is_missing() {
        Map<String, Object> half = all();
        half.remove("how");
        Answer again = kit.submit(form(), "/notes", half);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Choose how you were together");
        assertThat(again.page().select("textarea[name=words]").text()).isEqualTo("Half a day out");
        assertThat(again.page().select("input[name=youngPeople][checked]")).hasSize(2);
        assertThat(again.page()
                        .select("details[open] textarea[name=withheldReason]")
                        .text())
                .contains("mum");
        assertThat(again.page().select("input[name=mood][value=5]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void a_page_sent_twice_saves_once() {
        Document page = form();
        Map<String, Object> note = Map.of("youngPeople", robin, "how", "CALL", "words", "Rang at nine");
        kit.submit(page, "/notes", note);
        Answer second = kit.submit(page, "/notes", note);
        assertThat(second.text()).contains("Rang at nine");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_young_person_asked_for_is_ticked_and_stands_in_front() {
        Document page = kit.get("/notes/new?youngPerson=" + sam).page();
        Element first = page.select("input[name=youngPeople]").first();
        assertThat(first.attr("value")).isEqualTo(sam.toString());
        assertThat(first.hasAttr("checked")).isTrue();
    }

    @Test
    void a_note_kept_on_a_phone_tells_when_it_was_written() {
        long yesterday = uk.onedoor.TestDatabase.NOW.minusSeconds(86_400).toEpochMilli();
        Map<String, Object> note =
                new LinkedHashMap<>(Map.of("youngPeople", robin, "how", "FACE", "words", "No signal"));
        note.put("writtenAt", yesterday);
        assertThat(kit.submit(form(), "/notes", note).text()).contains("Sunday 15 November, 10:10");
    }

    @Test
    void a_phone_that_asks_is_told_who_is_signed_in() {
        Answer told = kit.get("/notes/token");
        assertThat(told.body()).contains("\"name\":\"_csrf\"", council.keyWorker.toString());
        assertThat(web.nobody().get("/notes/token").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_note_on_the_wrong_person_is_taken_back_with_a_reason() {
        String note = kit.submit(form(), "/notes", Map.of("youngPeople", robin, "how", "FACE", "words", "Of Sam"))
                .path();
        Document ask = kit.get(note + "/withdrawal").page();
        assertThat(kit.submit(ask, "/withdrawal", Map.of("because", " ")).text())
                .contains("Write why it is taken back");
        Answer done = kit.submit(ask, "/withdrawal", Map.of("because", "It was about Sam"));
        assertThat(done.text()).contains("This note was taken back, because", "It was about Sam", "Kit Keyworker");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_note_is_put_right_and_what_it_said_before_stays() {
        String note = kit.submit(form(), "/notes", Map.of("youngPeople", robin, "how", "FACE", "words", "She was late"))
                .path();
        Document ask = kit.get(note + "/correction").page();
        Answer done = kit.submit(ask, "/correction", Map.of("words", "The bus was late", "ownWords", ""));
        assertThat(done.text()).contains("The note was put right", "The bus was late");
        assertThat(kit.get(note).text()).contains("She was late", "This note was put right");
    }

    @Test
    void what_was_withheld_says_why_and_is_shown_later() {
        String note = kit.submit(form(), "/notes", all()).path();
        Answer shown = kit.submit(kit.get(note).page(), "/sharing", Map.of());
        assertThat(shown.text()).contains("They can read it now").doesNotContain("does not see this yet");
    }

    @Test
    void a_note_is_not_there_for_other_hubs_and_police_and_young_people() {
        String note = kit.submit(form(), "/notes", Map.of("youngPeople", robin, "how", "FACE", "words", "Tea"))
                .path();
        var elsewhere = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Other hub"));
        var police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        var own = new Rows(db, transactions).ownSignIn(council, robin, signIns);
        for (Visitor visitor :
                List.of(web.as(council.signedIn(elsewhere)), web.as(council.signedIn(police)), web.as(own))) {
            assertThat(visitor.get(note).status()).isEqualTo(404);
            assertThat(visitor.get(note + "/withdrawal").status()).isEqualTo(404);
        }
        assertThat(web.as(council.signedIn(police)).get("/notes/new").text())
                .contains("nobody here you write notes about");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            youngPeople | not-a-person                          | We could not read this
            youngPeople | 00000000-0000-0000-0000-000000000000  | somebody you do not write notes about
            youngPeople | ' '                                   | Tick who you were with
            how         | TELEPATHY                             | We could not read this
            how         | ''                                    | Choose how you were together
            minutes     | 99999999999                           | We could not read this
            minutes     | -5                                    | a length between a minute and a day
            minutes     | 1441                                  | a length between a minute and a day
            minutes     | half an hour                          | We could not read this
            area        | SAFETY' or 1=1 --                     | We could not read this
            mood        | 6                                     | one of the five
            mood        | 0                                     | one of the five
            mood        | happy                                 | We could not read this
            words       | '   '                                 | Write what happened
            id          | 1                                     | We could not read this
            id          | ''                                    | We could not read this
            on          | 31 February                           | We could not read this
            on          | 2035-01-01                            | still to come
            on          | 1966-10-14                            | too long ago
            on          | 1066-10-14                            | Check the year
            at          | 25:99                                 | We could not read this
            writtenAt   | yesterday                             | We could not read this
            """)
    void a_post_nobody_meant_is_answered_in_plain_words(String field, String value, String answer) {
        Map<String, Object> note = new LinkedHashMap<>(Map.of("youngPeople", robin, "how", "FACE", "words", "Tea"));
        note.put(field, value == null ? "" : value);
        refusedInWords(kit.submit(form(), "/notes", note), answer);
    }

    @Test
    void a_text_without_end_is_refused_and_kept_in_the_form() {
        String endless = "ha ".repeat(20_000);
        Map<String, Object> note = Map.of("youngPeople", robin, "how", "FACE", "words", endless);
        Answer answer = kit.submit(form(), "/notes", note);
        refusedInWords(answer, "too long");
        assertThat(answer.page().select("textarea[name=words]").text()).hasSizeGreaterThan(50_000);
    }

    @Test
    void more_people_than_a_note_can_hold_are_refused_whole() {
        List<String> crowd = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            crowd.add(UUID.randomUUID().toString());
        }
        Map<String, Object> note = Map.of("youngPeople", crowd, "how", "FACE", "words", "Tea");
        refusedInWords(kit.submit(form(), "/notes", note), "up to 20 young people");
    }

    @Test
    void odd_letters_are_kept_and_nothing_in_them_is_obeyed() {
        String odd = "Zoë 👩‍👩‍👧 \u202Eabc <script>alert(1)</script> 'or 1=1;--";
        Answer saved = kit.submit(form(), "/notes", Map.of("youngPeople", robin, "how", "FACE", "words", odd));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.page().select(".od-said").text()).contains("Zoë 👩‍👩‍👧", "<script>alert(1)</script>");
    }

    @Test
    void a_letter_that_is_none_is_asked_again() {
        Map<String, Object> note = Map.of("youngPeople", robin, "how", "FACE", "words", "Tea\u0000");
        refusedInWords(kit.submit(form(), "/notes", note), "We could not read this");
    }

    @Test
    void a_post_without_the_page_it_comes_from_is_turned_away() {
        Answer forged = kit.post("/notes", Map.of("words", List.of("x"), "_csrf", List.of("guess")));
        assertThat(forged.status()).isBetween(400, 403);
        Answer empty = kit.submit(form(), "/notes", Map.of("youngPeople", "", "how", "", "words", "", "id", ""));
        refusedInWords(empty, "Write what happened");
    }

    @Test
    void a_note_that_is_none_is_not_there() {
        for (String path : List.of("/notes/1", "/notes/" + UUID.randomUUID(), "/notes/new?youngPerson=x")) {
            Answer answer = kit.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).doesNotContain("java.", "Exception");
        }
    }

    private void refusedInWords(Answer answer, String words) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary").text()).contains(words);
        assertThat(answer.text()).doesNotContain("java.", "Exception", "SQL");
        assertThat(rows()).isZero();
    }

    private Document form() {
        Answer page = kit.get("/notes/new");
        assertThat(page.status()).isEqualTo(200);
        return page.page();
    }

    private Map<String, Object> all() {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("youngPeople", List.of(robin, sam));
        note.put("how", "ACTIVITY");
        note.put("minutes", "120");
        note.put("area", "EDUCATION_TRAINING_WORK");
        note.put("words", "Half a day out");
        note.put("ownWords", "I got the job!");
        note.put("mood", "5");
        note.put("on", "2026-11-15");
        note.put("at", "14:30");
        note.put("withheldReason", "before we have told her mum");
        return note;
    }

    private int rows() {
        return council.asSystem(() -> new Rows(db, transactions).count("keywork.note"));
    }
}
