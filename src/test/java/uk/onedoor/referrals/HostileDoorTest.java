package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Whatever is sent to the door or the huddle is answered in plain words, and nothing wrong is kept. */
@OneDoorTest
class HostileDoorTest {

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

    private static Map<String, Object> wrong() {
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("who too long", Doors.enough("who", "x".repeat(201)));
        wrong.put("who blank", Doors.enough("who", " \t\u00a0\u200b "));
        wrong.put("who NUL", Doors.enough("who", "Ro\0bin"));
        wrong.put("words too long", Doors.enough("words", "x".repeat(5_001)));
        wrong.put("words far too long", Doors.enough("words", "y".repeat(200_000)));
        wrong.put("words blank", Doors.enough("words", "   \n "));
        wrong.put("words NUL", Doors.enough("words", "a\0b"));
        wrong.put("words many emoji", Doors.enough("words", "😀".repeat(2_501)));
        wrong.put("soon unknown", Doors.enough("howSoon", "YESTERDAY"));
        wrong.put("soon a list", Doors.enough("howSoon", "TODAY,THIS_WEEK"));
        wrong.put("soon number", Doors.enough("howSoon", "1"));
        wrong.put("asker unknown", Doors.enough("asker", "KING"));
        wrong.put("name too long", Doors.enough("name", "x".repeat(101)));
        wrong.put("name NUL", Doors.enough("name", "\0"));
        wrong.put("contact too long", Doors.enough("contact", "0".repeat(201)));
        wrong.put("hope too long", Doors.enough("hope", "x".repeat(2_001)));
        wrong.put("hub not an id", Doors.enough("hub", "north"));
        wrong.put("hub nobody's", Doors.enough("hub", UUID.randomUUID()));
        wrong.put("hub injected", Doors.enough("hub", "' or true --"));
        wrong.put("me neither yes nor no", Doors.enough("me", "maybe"));
        wrong.put("form not an id", Doors.enough("form", "1; drop table"));
        wrong.put("a machine", Doors.enough("website", "x"));
        return wrong;
    }

    @Test
    void what_cannot_be_taken_is_answered_by_its_field_and_nothing_is_kept() {
        var council = councils.make();
        wrong().forEach((what, fields) -> {
            Doors.forget(limits);
            Answer answer = Doors.send(web.nobody(), "/door/" + council.slug, copy(fields));
            assertThat(answer.status()).as(what).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary__list li"))
                    .as(what)
                    .isNotEmpty();
            assertPlain(what, answer);
        });
        assertThat(waiting(council)).isEmpty();
    }

    @Test
    void odd_but_honest_words_are_kept_as_written_and_shown_as_words() {
        var council = councils.make();
        for (String odd : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "😀👩‍👩‍👧 help",
                "\u202etxet desrever",
                "עזרה مساعدة",
                "${7*7} {{7*7}} #{7*7}",
                "'; drop table referrals.ask; --",
                "Zalgo ẑ̷̢a̸l̶g̵o̷",
                "\ufeff\u200bhidden")) {
            Doors.forget(limits);
            Answer answer = Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough("words", odd));
            assertThat(answer.status()).as(odd).isEqualTo(200);
            Ask ask = waiting(council).stream()
                    .filter(one -> one.worry().words().equals(odd))
                    .findFirst()
                    .orElseThrow();
            Answer shown = web.as(council.signedIn(council.keyWorker)).get("/referrals/" + ask.id());
            assertThat(shown.status()).as(odd).isEqualTo(200);
            assertThat(shown.page().select("main script, main img[src=x]"))
                    .as(odd)
                    .isEmpty();
            assertThat(shown.page().select("blockquote").first().wholeText()).isEqualTo(odd);
        }
    }

    @Test
    void arrays_and_nested_names_do_no_harm() {
        var council = councils.make();
        for (String name :
                List.of("words[0]", "words.class", "class.module.classLoader", "worry.words", "form[x]", "[]")) {
            Doors.forget(limits);
            Answer answer = Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough(name, "x"));
            assertThat(answer.status()).as(name).isIn(200, 400, 422);
            assertPlain(name, answer);
        }
    }

    @Test
    void a_form_that_is_not_from_our_own_page_is_answered_plainly() {
        var council = councils.make();
        Answer answer = web.nobody().post("/door/" + council.slug, Map.of("who", List.of("Robin")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("This page had been open too long");
        assertThat(waiting(council)).isEmpty();
    }

    @Test
    void a_hub_of_another_council_is_not_known_here() {
        var council = councils.make();
        var other = councils.make();
        Answer answer = Doors.send(web.nobody(), "/door/" + council.slug, Doors.enough("hub", other.hub));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(waiting(council)).isEmpty();
        assertThat(waiting(other)).isEmpty();
    }

    @Test
    void a_decision_that_cannot_be_taken_changes_nothing() {
        var council = councils.make();
        String ask = "/referrals/" + taken(council);
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        var page = kit.get(ask + "/decision").page();
        decisions().forEach((what, fields) -> {
            Map<String, Object> all = copy(fields);
            all.putIfAbsent("hub", council.hub);
            Answer answer = kit.submit(page, "/decision", all);
            assertThat(answer.status()).as(what).isIn(404, 422);
            assertPlain(what, answer);
        });
        assertThat(waiting(council).get(0).now().kind()).isEqualTo(StepKind.RECEIVED);
    }

    private static Map<String, Object> decisions() {
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("nothing", Map.of());
        wrong.put("unknown", notYet("decision", "REJECTED"));
        wrong.put("not a decision", notYet("decision", "RECEIVED"));
        wrong.put("met is not decided here", notYet("decision", "MET"));
        wrong.put("no answer", notYet("answer", " "));
        wrong.put("answer too long", notYet("answer", "x".repeat(2_001)));
        wrong.put("answer NUL", notYet("answer", "\0"));
        wrong.put("nothing happens", notYet("what", ""));
        wrong.put("too much happens", notYet("what", "x".repeat(2_001)));
        wrong.put("no day", notYet("on", ""));
        wrong.put("no such day", notYet("on", "2026-02-31"));
        wrong.put("yesterday", notYet("on", "2026-11-15"));
        wrong.put("in a hundred years", notYet("on", "2126-11-15"));
        wrong.put("words for a day", notYet("on", "soon"));
        wrong.put("owner not an id", notYet("owner", "Mo"));
        wrong.put("owner nobody", notYet("owner", UUID.randomUUID()));
        wrong.put("question unknown", notYet("question", "99"));
        wrong.put("question no number", notYet("question", "x"));
        wrong.put("nobody said yes", walked("someone", ""));
        wrong.put("nowhere", walked("organisation", ""));
        wrong.put("said yes tomorrow", walked("acceptedOn", "2026-11-17"));
        wrong.put("no day to check", walked("checkOn", ""));
        wrong.put("with us, nobody", withUs("person", ""));
        wrong.put("with us, no name", withUs("name", ""));
        wrong.put("with us, not an id", withUs("person", "robin"));
        wrong.put("with us, a stranger", withUs("person", UUID.randomUUID()));
        wrong.put("with us, no such hub", withUs("hub", UUID.randomUUID()));
        wrong.put("with us, name too long", withUs("name", "x".repeat(101)));
        return wrong;
    }

    @Test
    void a_foreign_ask_or_none_is_not_there() {
        var council = councils.make();
        var other = councils.make();
        String foreign = "/referrals/" + taken(other);
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        for (String path : List.of(foreign, foreign + "/decision", "/referrals/" + UUID.randomUUID(), "/referrals/x")) {
            assertThat(kit.get(path).status()).as(path).isEqualTo(404);
        }
        String csrf =
                kit.get("/referrals/new").page().select("input[name=_csrf]").val();
        for (String path : List.of("/decision", "/person", "/owner", "/met")) {
            Map<String, List<String>> fields = new HashMap<>();
            notYet("_csrf", csrf).forEach((name, value) -> fields.put(name, List.of(String.valueOf(value))));
            fields.put("person", List.of("new"));
            fields.put("name", List.of("Robin"));
            fields.put("owner", List.of(council.keyWorker.toString()));
            assertThat(kit.post(foreign + path, fields).status()).as(path).isEqualTo(404);
        }
        assertThat(other.as(other.manager, () -> asks.steps(AskId.of(foreign.substring(11)))))
                .hasSize(1);
    }

    private static Map<String, Object> notYet(String field, Object value) {
        return with(
                Map.of("decision", "NOT_YET", "what", "Kit calls", "on", "2026-11-20", "answer", "No"), field, value);
    }

    private static Map<String, Object> walked(String field, Object value) {
        Map<String, Object> walked = Map.of(
                "decision",
                "WALKED",
                "someone",
                "Jo",
                "organisation",
                "School",
                "acceptedOn",
                "2026-11-16",
                "checkOn",
                "2026-11-20",
                "answer",
                "No");
        return with(walked, field, value);
    }

    private static Map<String, Object> withUs(String field, Object value) {
        return with(Map.of("decision", "WITH_US", "person", "new", "name", "Robin Vale", "answer", "No"), field, value);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put(field, value);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Object fields) {
        return new HashMap<>((Map<String, Object>) fields);
    }

    private AskId taken(Council council) {
        return council.as(council.keyWorker, () -> asks.receive(Asking.about("Robin")))
                .id();
    }

    private List<Ask> waiting(Council council) {
        return council.as(council.manager, () -> asks.waiting(council.hub));
    }

    private static void assertPlain(String what, Answer answer) {
        assertThat(answer.text()).as(what).doesNotContain("java.", "Exception", "org.", "SQL", "referrals.");
    }
}
