package uk.onedoor.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.Words;
import uk.onedoor.records.RecordWords.Telling;
import uk.onedoor.records.Told.Line;
import uk.onedoor.shared.Passage;

/** One row of a record in plain words. */
@OneDoorTest
class TellingTest {

    private static final UUID KIT = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final String NOTE = """
            {"authority_id": "X", "id": "00000000-0000-0000-0000-000000000009", "author": "%s", "how": "CAR", "mood": 4,
             "happened_at": "2026-07-03T21:40:00+00:00", "recorded_at": "2026-07-04T08:00:00+00:00", "minutes": 40,
             "words": "We drove to the sea. [[Sam]] came along.", "own_words": null, "withdrawn_at": "2026-07-05T08:00:00+00:00",
             "withdrawn_by": "00000000-0000-0000-0000-000000000002", "withdrawn_because": "Wrong day"}""".formatted(KIT);

    @Autowired
    RecordWords records;

    @Autowired
    Bundles bundles;

    private Told told(Language language, String relation, String row) {
        Words words = new Words(bundles, language, Map.of());
        return records.tell(
                new Telling(words, Map.of(KIT, "Kit Keyworker"), (column, text) -> Passage.without(text, "[somebody]")),
                relation,
                JsonMapper.shared().readTree(row));
    }

    private static Map<String, String> lines(Told told) {
        return told.lines().stream().collect(Collectors.toMap(Line::label, Line::value));
    }

    @Test
    void a_note_is_told_with_its_year_its_writer_and_what_its_values_mean() {
        Told note = told(Language.ENGLISH, "keywork.note", NOTE);
        assertThat(note.title()).isEqualTo("A note of time together");
        assertThat(note.when()).isEqualTo("Friday 3 July 2026, 22:40");
        assertThat(lines(note))
                .containsEntry("Written by", "Kit Keyworker")
                .containsEntry("How", "In the car")
                .containsEntry("How they said they felt", "Good")
                .containsEntry("What was written", "We drove to the sea. [somebody] came along.")
                .containsEntry("Taken back by", "Somebody who works for the council")
                .doesNotContainValue("X")
                .doesNotContainKey("In their own words");
    }

    @Test
    void what_was_taken_back_is_told_and_said_to_be_so() {
        assertThat(told(Language.ENGLISH, "keywork.note", NOTE).standing())
                .isEqualTo("Taken back on Sunday 5 July 2026. It is kept, and no longer counts.");
    }

    @Test
    void the_same_is_told_in_welsh() {
        Told note = told(Language.WELSH, "keywork.note", NOTE);
        assertThat(note.when()).contains("Gorffennaf 2026");
        assertThat(lines(note)).containsEntry("Sut", "Yn y car").containsEntry("Ysgrifennwyd gan", "Kit Keyworker");
    }

    @Test
    void what_happened_on_a_day_is_told_without_an_hour() {
        String row = """
                {"kind": "AE_ATTENDANCE", "happened_on": "2026-07-03", "happened_time": null, "source": "SEEN",
                 "happened_at": "2026-07-02T23:00:00+00:00"}""";
        Told happened = told(Language.ENGLISH, "outcomes.happened", row);
        assertThat(happened.when()).isEqualTo("Friday 3 July 2026");
        assertThat(happened.wholeDay()).isTrue();
        assertThat(happened.lines()).extracting(Line::value).isEqualTo(List.of("Went to A&E", "We saw it ourselves"));
    }

    @Test
    void a_score_of_a_whole_number_has_no_point() {
        String row =
                "{\"measure\": \"SCALING\", \"score\": 8.0, \"lowest\": 0, \"highest\": 10, \"measured_on\": \"2026-07-03\"}";
        assertThat(lines(told(Language.ENGLISH, "outcomes.measurement", row)))
                .containsEntry("Score", "8")
                .containsEntry("Highest score there is", "10");
    }
}
