package uk.onedoor.deadlines;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a calendar as RFC 5545 has it: of all the RFC knows, what a list of days and moments needs. */
final class CalendarText {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /**
     * One thing on a day, or at a moment.
     *
     * @param uid the same for as long as it is the same thing
     * @param since since when it is as it is told here
     * @param changed how often what is told of it changed
     * @param at the moment; null for a whole day
     */
    record Event(
            String uid,
            Instant since,
            int changed,
            String summary,
            String words,
            String address,
            LocalDate on,
            @Nullable Instant at) {}

    private CalendarText() {}

    static String of(String name, List<Event> events) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//OneDoor//Deadlines//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("NAME:" + escaped(name)); // RFC 7986; the next is what programmes older than that read
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.line("X-PUBLISHED-TTL:PT1H");
        events.forEach(calendar::add);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    /** A whole day blocks nobody's time: what is due on it is not an appointment. */
    private void add(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + MOMENT.format(event.since()));
        line("SEQUENCE:" + event.changed());
        line(
                event.at() == null
                        ? "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(event.on())
                        : "DTSTART:" + MOMENT.format(event.at()));
        line("SUMMARY:" + escaped(event.summary()));
        line("DESCRIPTION:" + escaped(event.words()));
        line("URL:" + event.address());
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** A text value, RFC 5545 section 3.3.11. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private void line(String line) {
        text.append(folded(line)).append("\r\n");
    }

    /** No line longer than 75 octets of UTF-8, and no letter cut in two: RFC 5545 section 3.1. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            int wide = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + wide > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += wide;
        }
        return folded.toString();
    }
}
