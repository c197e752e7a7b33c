package uk.onedoor.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Which day is it? Every day and time of the product is told in Europe/London. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    /**
     * A day as a form or an address says it.
     *
     * @throws FarYear when nobody means its year
     * @throws DateTimeParseException when it is no day
     */
    public static LocalDate day(String text) {
        return near(LocalDate.parse(text), text);
    }

    /** A day or a moment of a year somebody means. */
    static <T extends Temporal> T near(T day, String text) {
        int year = day.get(ChronoField.YEAR);
        if (year < EARLIEST || year > LATEST) {
            throw new FarYear(text);
        }
        return day;
    }

    /** A day of a year nobody means, such as 20266. */
    public static final class FarYear extends DateTimeParseException {
        FarYear(String text) {
            super("From " + EARLIEST + " to " + LATEST, text, 0);
        }
    }

    /** The day this clock stands at. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day a moment belongs to. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The days of the calendar from one moment to another: from late evening to the next morning it is one. */
    public static int daysBetween(Instant from, Instant until) {
        return (int) ChronoUnit.DAYS.between(day(from), day(until));
    }

    /** When something was, by the time somebody typed: none is now; one is the last time it was that late, today or yesterday. */
    public static Instant lastAt(@Nullable LocalTime time, Instant now) {
        if (time == null) {
            return now;
        }
        LocalDate today = day(now);
        Instant at = today.atTime(time).atZone(ZONE).toInstant();
        return at.isAfter(now) ? today.minusDays(1).atTime(time).atZone(ZONE).toInstant() : at;
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
