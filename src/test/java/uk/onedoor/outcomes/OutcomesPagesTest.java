package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
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
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class OutcomesPagesTest {

    private static final LocalDate BEGAN = Facts.TODAY.minusDays(20);

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
    Measurements measurements;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private String at;
    private Visitor kit;

    @BeforeEach
    void robin_has_been_with_us_for_twenty_days() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        at = "/young-people/" + robin;
        council.does(council.manager, () -> supports.begin(robin, council.hub, BEGAN));
        kit = web.as(council.signedIn(council.keyWorker));
    }

    private Document page(String path) {
        Answer answer = kit.get(at + path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.page();
    }

    @Test
    void one_tap_saves_today_and_offers_the_day_and_words() {
        Answer saved =
                kit.submit(page("/happened/new"), "/happened/new", Map.of("source", "SCHOOL", "kind", "ACHIEVEMENT"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("Saved: Achieved something, today", "Change the day or add words");
        council.does(
                council.keyWorker,
                () -> assertThat(happenings.of(robin))
                        .singleElement()
                        .extracting(Happening::source)
                        .isEqualTo(HappeningSource.SCHOOL));
    }

    @Test
    void a_double_click_saves_once() {
        Document page = page("/happened/new");
        kit.submit(page, "/happened/new", Map.of("source", "SEEN", "kind", "MISSING"));
        kit.submit(page, "/happened/new", Map.of("source", "SEEN", "kind", "MISSING"));
        council.does(council.keyWorker, () -> assertThat(happenings.of(robin)).hasSize(1));
    }

    @Test
    void good_things_come_first_and_as_many_as_the_rest() {
        List<String> offered = page("/happened/new").select(".od-taps").stream()
                .map(group -> group.select("button").size() + " "
                        + group.select("button").first().text())
                .toList();
        assertThat(offered).startsWith("6 Achieved something", "6 Missing");
    }

    @Test
    void the_police_liaison_is_offered_police_things_only() {
        WorkerId police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        Document page =
                web.as(council.signedIn(police)).get(at + "/happened/new").page();
        assertThat(page.select(".od-taps button").eachText())
                .containsExactlyInAnyOrder("Arrested", "Police were called", "Charged", "On remand");
    }

    @Test
    void words_are_added_after_the_tap_and_what_was_tapped_is_kept() {
        Answer saved = kit.submit(page("/happened/new"), "/happened/new", Map.of("source", "SEEN", "kind", "MISSING"));
        Answer finished =
                kit.submit(saved.page(), saved.path(), corrected(Map.of("words", "Back by bus", "on", "2026-11-14")));
        assertThat(finished.text()).contains("Back by bus", "Saturday 14 November");
        council.does(council.keyWorker, () -> assertThat(happenings.of(robin)).hasSize(2));
    }

    @Test
    void somebody_who_is_back_has_a_day_on_which_they_came_back() {
        Answer saved = kit.submit(page("/happened/new"), "/happened/new", Map.of("source", "SEEN", "kind", "MISSING"));
        Document ask = page(saved.path().substring(at.length()) + "/end");
        Answer ended = kit.submit(ask, "/end", Map.of("endedOn", "2026-11-16"));
        assertThat(ended.text()).contains("until Monday 16 November");
    }

    @Test
    void what_is_taken_back_is_marked_and_kept() {
        UUID id = council.as(council.keyWorker, () -> happenings.record(Facts.today(robin, HappeningKind.EXCLUSION)));
        Answer without = kit.submit(page("/happened/" + id + "/withdrawal"), "/withdrawal", Map.of("because", " "));
        assertThat(without.status()).isEqualTo(422);
        Answer done =
                kit.submit(page("/happened/" + id + "/withdrawal"), "/withdrawal", Map.of("because", "It was Sky"));
        assertThat(done.text()).contains("Taken back", "It was Sky");
        assertThat(page("/evidence").text()).contains("It was Sky");
    }

    @Test
    void a_state_on_arrival_not_taken_in_two_weeks_says_so_and_then_how_late_it_was() {
        Document page = page("/baseline");
        assertThat(page.text()).contains("This was to be written down by Tuesday 10 November");
        Map<String, Object> typed = new HashMap<>(Facts.typed());
        typed.put("takenOn", "2026-11-16");
        typed.put("source", "TOLD_BY_YOUNG_PERSON");
        Answer saved = kit.submit(page, "/baseline", typed);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.text())
                .contains(
                        "Less shouting at home",
                        "Missing 6 times",
                        "6 days later than",
                        "Would know: Youth worker Dee");
    }

    @Test
    void a_state_with_gaps_comes_back_with_what_was_typed() {
        Map<String, Object> typed = new HashMap<>(Facts.typed());
        typed.put("takenOn", "2026-11-16");
        typed.put("source", "SEEN");
        typed.put("answers[MISSING_TIMES]", "lots");
        typed.remove("unknown[SUBSTANCE_USE]");
        Answer back = kit.submit(page("/baseline"), "/baseline", typed);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text())
                .contains("Write a whole number from 0 to 365", "Drugs or alcohol: answer this, or say who would know");
        assertThat(back.page().getElementById("answers[MISSING_TIMES]").val()).isEqualTo("lots");
        assertThat(back.text()).contains("Less shouting at home");
    }

    @Test
    void a_state_on_arrival_is_put_right_with_a_reason_and_its_history_shown() {
        council.does(council.keyWorker, () -> baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY)));
        Document page = page("/baseline/correction");
        assertThat(page.getElementById("answers[MISSING_TIMES]").val()).isEqualTo("6");
        Map<String, Object> typed = new HashMap<>(Facts.typed());
        typed.put("takenOn", "2026-11-16");
        typed.put("source", "POLICE");
        typed.put("answers[MISSING_TIMES]", "7");
        typed.put("because", "The police log has seven");
        Answer saved = kit.submit(page, "/correction", typed);
        assertThat(saved.text()).contains("Missing 7 times", "The police log has seven", "Missing 6 times");
    }

    @Test
    void the_follow_ups_are_planned_and_one_that_is_open_can_be_written_down() {
        Document plan = page("/follow-ups");
        assertThat(plan.text()).contains("1 month with us", "12 months with us", "27 November");
        Document ask = page("/follow-ups/with-us/1");
        Answer none = kit.submit(ask, "/with-us/1", Map.of("result", "NOT_REACHED", "on", "2026-11-16"));
        assertThat(none.status()).isEqualTo(422);
        Answer saved = kit.submit(
                ask,
                "/with-us/1",
                Map.of("result", "NOT_REACHED", "on", "2026-11-16", "because", "Phone off", "tries", "2"));
        assertThat(saved.text()).contains("Not reached by Monday 16 November after 2 tries: Phone off");
    }

    @Test
    void evidence_sets_then_beside_now_in_words_and_never_as_a_share() {
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(robin, BEGAN, Facts.TODAY));
            happenings.record(Facts.today(robin, HappeningKind.MISSING));
            happenings.record(Facts.today(robin, HappeningKind.FIRST_DAY));
        });
        String text = page("/evidence").text();
        assertThat(text)
                .contains(
                        "Missing: 6 times in the year before, 1 time in the 20 days with us.",
                        "Arrested: 2 times in the year before, no times in the 20 days with us.",
                        "Good things since they came: 1.",
                        "Show the rows")
                .doesNotContain("%");
    }

    @Test
    void evidence_counts_nothing_the_viewer_may_not_see() {
        council.does(council.keyWorker, () -> happenings.record(Facts.today(robin, HappeningKind.ARREST)));
        WorkerId coach = council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        String text = web.as(council.signedIn(coach)).get(at + "/evidence").text();
        assertThat(text).contains("Missing:", "kept by colleagues").doesNotContain("Arrested");
    }

    @Test
    void a_score_is_added_and_shown_with_its_range_and_how_many() {
        Answer saved = kit.submit(
                page("/measurements/new"),
                "/measurements/new",
                Map.of("measure", "SDQ_TOTAL", "score", "18", "scoredBy", "CARER", "on", "2026-10-30"));
        assertThat(saved.text()).contains("18 on Friday 30 October", "n = 1", "0 to 40", "lower is better");
    }

    @Test
    void two_scores_make_a_picture() {
        council.does(council.keyWorker, () -> {
            for (int score : new int[] {22, 15}) {
                measurements.record(new NewMeasurement(
                        robin,
                        MeasureCode.SDQ_TOTAL,
                        java.math.BigDecimal.valueOf(score),
                        Facts.TODAY.minusDays(score),
                        Measurement.ScoredBy.CARER,
                        ""));
            }
        });
        Document page = page("/evidence");
        assertThat(page.select("svg.od-scores circle")).hasSize(2);
        assertThat(page.text()).contains("n = 2 scores");
    }

    @Test
    void another_hub_finds_none_of_these_pages() {
        WorkerId far = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Far hub"));
        Visitor ola = web.as(council.signedIn(far));
        for (String path : List.of(
                "/happened/new",
                "/baseline",
                "/follow-ups",
                "/follow-ups/with-us/1",
                "/evidence",
                "/measurements/new")) {
            assertThat(ola.get(at + path).status()).as(path).isEqualTo(404);
        }
    }

    private static Map<String, Object> corrected(Map<String, Object> other) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("id", Ids.next(), "kind", "MISSING", "on", "2026-11-16", "source", "SEEN"));
        fields.putAll(other);
        return fields;
    }
}
