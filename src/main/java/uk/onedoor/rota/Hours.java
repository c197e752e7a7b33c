package uk.onedoor.rota;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import uk.onedoor.platform.time.London;

/**
 * From when until when, by the clock on the wall in London. An end at or before the beginning is of the day after: 22:00 to
 * 07:00 is a night, 09:00 to 09:00 a whole day and night.
 */
public record Hours(LocalTime from, LocalTime until) {

    private static final LocalTime SMALL_HOURS_END = LocalTime.of(6, 0);
    private static final Duration SOME_OF_THE_NIGHT = Duration.ofHours(2);

    /** When the shift of that day begins. */
    LocalDateTime begins(LocalDate day) {
        return day.atTime(from);
    }

    /** When the shift that begins on that day ends. */
    LocalDateTime ends(LocalDate day) {
        return (isOverMidnight() ? day.plusDays(1) : day).atTime(until);
    }

    /** True when it ends on the day after the one it begins on. */
    public boolean isOverMidnight() {
        return !until.isAfter(from);
    }

    /**
     * How long it really is: a night in which the clocks go forward is an hour shorter, one in which they go back an hour
     * longer. A time that comes twice is the first of the two, one that never comes is an hour on.
     */
    public Duration length(LocalDate day) {
        return Duration.between(begins(day).atZone(London.ZONE), ends(day).atZone(London.ZONE));
    }

    /**
     * True when a shift that begins on {@code day} has two hours at least between midnight and six of the night that begins
     * on {@code night}. By the wall, so that no change of the clocks turns a night into none.
     */
    boolean isOfNight(LocalDate day, LocalDate night) {
        LocalDateTime midnight = night.plusDays(1).atStartOfDay();
        LocalDateTime first = later(begins(day), midnight);
        LocalDateTime last = earlier(ends(day), midnight.toLocalDate().atTime(SMALL_HOURS_END));
        return Duration.between(first, last).compareTo(SOME_OF_THE_NIGHT) >= 0;
    }

    /** True when somebody with both would have to be in two places. */
    boolean meets(LocalDate day, Hours other, LocalDate otherDay) {
        return begins(day).isBefore(other.ends(otherDay))
                && other.begins(otherDay).isBefore(ends(day));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
