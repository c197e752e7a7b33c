package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;

/** Forms as somebody ill-willed, or a broken phone, would send them: each is answered in words and nothing is saved. */
@OneDoorTest
class HostileOutcomesTest {

    /** Something sent: where, and which fields in place of good ones (null: left out). */
    private record Sent(String path, Map<String, Object> fields) {}

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes supports;

    @Autowired
    Happenings happenings;

    @Autowired
    Baselines baselines;

    @Autowired
    FollowUps followUps;

    @Autowired
    Measurements measurements;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private UUID tapped;

    @BeforeEach
    void robin_has_been_with_us_for_a_month_and_was_missing_once() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> supports.begin(robin, council.hub, Facts.TODAY.minusDays(31)));
        tapped = council.as(council.keyWorker, () -> happenings.record(Facts.today(robin, HappeningKind.MISSING)));
        kit = web.as(council.signedIn(council.keyWorker));
    }

    @Test
    void taps_that_make_no_sense_save_nothing() {
        Map<String, Object> good = Map.of("id", Ids.next(), "kind", "ARREST", "source", "SEEN");
        answeredInWords(Stream.of(
                        with(good, "kind", "DRAGON"),
                        with(good, "kind", null),
                        with(good, "source", "RUMOUR"),
                        with(good, "source", ""),
                        with(good, "id", "not-an-id"),
                        with(good, "id", null))
                .map(fields -> new Sent("/happened/new", fields)));
    }

    @Test
    void corrections_that_make_no_sense_save_nothing() {
        Map<String, Object> good =
                Map.of("id", Ids.next(), "kind", "MISSING", "on", "2026-11-15", "source", "SEEN", "words", "Rain");
        answeredInWords(Stream.of(
                        with(good, "words", "x".repeat(501)),
                        with(good, "words", "nul \0 here"),
                        with(good, "on", "2026-02-30"),
                        with(good, "on", "0000-00-00"),
                        with(good, "on", "+999999999-12-31"),
                        with(good, "on", "2026-11-17"),
                        with(good, "on", null),
                        with(good, "time", "25:61"),
                        with(good, "endedOn", "2026-11-01"),
                        with(good, "heldBackBecause", "é".repeat(501)),
                        with(good, "because", "\uD83D\uDE00".repeat(400)))
                .map(fields -> new Sent("/happened/" + tapped, fields)));
    }

    @Test
    void withdrawals_and_endings_that_make_no_sense_save_nothing() {
        answeredInWords(Stream.of(
                new Sent("/happened/" + tapped + "/withdrawal", Map.of()),
                new Sent("/happened/" + tapped + "/withdrawal", Map.of("because", "y".repeat(501))),
                new Sent("/happened/" + tapped + "/end", Map.of("endedOn", "yesterday")),
                new Sent("/happened/" + tapped + "/end", Map.of("endedOn", "2026-11-01")),
                new Sent("/happened/" + Ids.next() + "/withdrawal", Map.of("because", "guessed")),
                new Sent("/happened/' or 1=1/withdrawal", Map.of("because", "guessed"))));
    }

    @Test
    void states_on_arrival_that_make_no_sense_save_nothing() {
        Map<String, Object> good = new HashMap<>(Facts.typed());
        good.putAll(Map.of("id", Ids.next(), "takenOn", "2026-11-16", "source", "SEEN"));
        answeredInWords(Stream.of(
                        with(good, "answers[MISSING_TIMES]", "-6"),
                        with(good, "answers[MISSING_TIMES]", "1e3"),
                        with(good, "answers[LIVING]", "MARS"),
                        with(good, "answers[WANTS]", "z".repeat(2001)),
                        with(good, "answers[WANTS]", "a\0b"),
                        with(good, "answers[WANTS]", null),
                        with(good, "unknown[WANTS]", "Nan"),
                        with(good, "takenOn", "2026-10-01"),
                        with(good, "takenOn", null),
                        with(good, "source", "THE_STARS"),
                        with(good, "answers[DAYS_MISSED]", "29"))
                .map(fields -> new Sent("/baseline", fields)));
    }

    @Test
    void follow_ups_and_scores_that_make_no_sense_save_nothing() {
        Map<String, Object> followUp = Map.of(
                "id", Ids.next(), "result", "NOT_REACHED", "on", "2026-11-16", "because", "Phone off", "tries", "2");
        Map<String, Object> score = Map.of(
                "id", Ids.next(), "measure", "SDQ_TOTAL", "score", "18", "scoredBy", "CARER", "on", "2026-11-01");
        List<Sent> all = new ArrayList<>();
        Stream.of(
                        with(followUp, "tries", "0"),
                        with(followUp, "tries", "many"),
                        with(followUp, "result", "TAKEN"),
                        with(followUp, "because", "q".repeat(501)))
                .forEach(fields -> all.add(new Sent("/follow-ups/with-us/1", fields)));
        all.add(new Sent("/follow-ups/with-us/2", followUp));
        all.add(new Sent("/follow-ups/after/1", followUp));
        Stream.of(
                        with(score, "score", "41"),
                        with(score, "score", "NaN"),
                        with(score, "score", "9".repeat(400)),
                        with(score, "score", "17.5"),
                        with(score, "measure", "HOROSCOPE"),
                        with(score, "about", "a".repeat(201)),
                        with(score, "on", "2027-01-01"))
                .forEach(fields -> all.add(new Sent("/measurements/new", fields)));
        answeredInWords(all.stream());
    }

    @Test
    void another_young_persons_row_is_not_changed_through_this_ones_address() {
        YoungPersonId sky = council.meets("Sky Moor");
        Answer answer = kit.post(
                "/young-people/" + sky + "/happened/" + tapped + "/withdrawal", fields(Map.of("because", "x")));
        assertThat(answer.status()).isEqualTo(404);
        council.does(
                council.keyWorker,
                () -> assertThat(happenings.get(robin, tapped).stands()).isTrue());
    }

    @Test
    void a_stranger_from_another_council_writes_nothing() {
        var other = councils.make();
        Visitor mo = web.as(other.signedIn(other.manager));
        YoungPersonId theirs = other.meets("Una Own");
        String token = mo.get("/young-people/" + theirs + "/happened/new")
                .page()
                .select("input[name=_csrf]")
                .val();
        Answer answer = mo.post(
                "/young-people/" + robin + "/happened/new",
                Map.of(
                        "_csrf",
                        List.of(token),
                        "id",
                        List.of(Ids.next().toString()),
                        "kind",
                        List.of("ARREST"),
                        "source",
                        List.of("SEEN")));
        assertThat(answer.status()).isEqualTo(404);
        nothingSaved("stranger");
    }

    private void answeredInWords(Stream<Sent> all) {
        all.forEach(sent -> {
            Answer answer = kit.post("/young-people/" + robin + sent.path().replace(" ", "%20"), fields(sent.fields()));
            assertThat(answer.status()).as(sent + " " + answer.text()).isBetween(400, 499);
            assertThat(answer.text()).as(sent.toString()).doesNotContain("java.", "org.springframework", "SQL");
            assertThat(answer.page().select("h1")).as(sent.toString()).isNotEmpty();
            nothingSaved(sent.toString());
        });
    }

    private void nothingSaved(String sent) {
        council.does(council.keyWorker, () -> {
            assertThat(happenings.of(robin)).as(sent).singleElement().satisfies(only -> {
                assertThat(only.stands()).isTrue();
                assertThat(only.endedOn()).isNull();
            });
            assertThat(baselines.history(robin)).as(sent).isEmpty();
            assertThat(followUps.of(robin)).as(sent).isEmpty();
            assertThat(measurements.of(robin)).as(sent).isEmpty();
        });
    }

    private static Map<String, Object> with(
            Map<String, Object> good, String field, @org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(good);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    private Map<String, List<String>> fields(Map<String, Object> fields) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        String page = "/young-people/" + robin + "/happened/new";
        sent.put(
                "_csrf",
                List.of(kit.get(page).page().select("input[name=_csrf]").get(0).val()));
        fields.forEach((name, value) -> sent.put(
                name,
                value instanceof List<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        return sent;
    }
}
