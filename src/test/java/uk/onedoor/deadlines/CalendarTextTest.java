package uk.onedoor.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.onedoor.deadlines.CalendarText.Event;

class CalendarTextTest {

    private static final Event DAY = new Event(
            "one@onedoor",
            Instant.parse("2007-04-23T12:34:32Z"),
            0,
            "Festival International de Jazz de Montreal",
            "",
            "https://hub.example/deadlines",
            LocalDate.of(2007, 6, 28),
            null);

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    /** Section 3.1, and its example of one long line on three. */
    @Test
    void a_long_line_is_folded_at_75_octets_and_reads_the_same_unfolded() {
        String line =
                "DESCRIPTION:This is a long description that exists on a long line, and goes on until it is folded, twice over,"
                        + " because it is long";
        String folded = CalendarText.folded(line);
        assertThat(folded.split("\r\n", -1))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.length()).isLessThanOrEqualTo(75));
        assertThat(folded.split("\r\n", -1)[0]).hasSize(75);
        assertThat(unfolded(folded)).isEqualTo(line);
        assertThat(CalendarText.folded("x".repeat(75))).isEqualTo("x".repeat(75));
        assertThat(CalendarText.folded("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x");
    }

    @Test
    void octets_are_counted_and_not_letters_and_no_letter_is_cut_in_two() {
        for (int before = 0; before < 8; before++) {
            String line = "x".repeat(before) + "ŵ€😀".repeat(40);
            String folded = CalendarText.folded(line);
            for (String one : folded.split("\r\n", -1)) {
                byte[] octets = one.getBytes(StandardCharsets.UTF_8);
                assertThat(octets).hasSizeBetween(1, 75);
                assertThat(new String(octets, StandardCharsets.UTF_8))
                        .isEqualTo(one)
                        .doesNotContain("\ufffd", "?");
            }
            assertThat(unfolded(folded)).isEqualTo(line);
        }
    }

    /** Section 3.3.11, with its example. */
    @Test
    void text_is_escaped() {
        assertThat(CalendarText.escaped("Project XYZ Final Review\nConference Room - 3B\r\nCome Prepared."))
                .isEqualTo("Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.");
        assertThat(CalendarText.escaped("a;b,c\\d:e\"")).isEqualTo("a\\;b\\,c\\\\d:e\"");
    }

    /** Section 3.6.1, the last example: a day is a date alone, and lasts that day. */
    @Test
    void a_day_is_a_date_and_no_moment() {
        String text = CalendarText.of("Days", List.of(DAY));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains(
                        "\r\nDTSTART;VALUE=DATE:20070628\r\n", "\r\nDTSTAMP:20070423T123432Z\r\n", "\r\nSEQUENCE:0\r\n")
                .contains("\r\nUID:one@onedoor\r\n", "\r\nURL:https://hub.example/deadlines\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    /** Section 3.3.5, form 2: in UTC, whatever the clocks of London say. */
    @Test
    void a_moment_is_told_in_utc() {
        Event moment = new Event(
                "two@onedoor",
                DAY.since(),
                1,
                "Offer",
                "",
                DAY.address(),
                LocalDate.of(2026, 7, 1),
                Instant.parse("2026-07-01T22:10:00Z"));
        assertThat(CalendarText.of("Days", List.of(moment))).contains("\r\nDTSTART:20260701T221000Z\r\n", "SEQUENCE:1");
    }
}
