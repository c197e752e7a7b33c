package uk.onedoor.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Which day is it? Every day and time of the product is told in Europe/London. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

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

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
