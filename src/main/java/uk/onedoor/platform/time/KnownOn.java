package uk.onedoor.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment in the past the page now being made is about, on this thread: its clock stands there, and it reads the
 * records as they were known then. Empty for every page about now, and for everything that is not a page.
 */
public final class KnownOn {

    private static final ThreadLocal<@Nullable Instant> MOMENT = new ThreadLocal<>();

    private KnownOn() {}

    public static Optional<Instant> find() {
        return Optional.ofNullable(MOMENT.get());
    }

    /** Every page made on this thread is about this moment until {@link #leave()}; a filter that enters must leave. */
    public static void enter(Instant moment) {
        MOMENT.set(moment);
    }

    public static void leave() {
        MOMENT.remove();
    }

    /**
     * What an address says, as people in London mean it: a day ({@code 2026-03-01}) is meant to its end, a minute
     * ({@code 2026-03-01T14:00}) to the end of that minute.
     *
     * @throws DateTimeParseException when it is neither
     */
    public static Instant read(String text) {
        LocalDateTime first = first(text);
        LocalDateTime last = isDay(text)
                ? first.plusDays(1).minusNanos(1_000)
                : first.plusMinutes(1).minusNanos(1_000);
        return last.atZone(London.ZONE).toInstant();
    }

    /**
     * The same, of which no more is known than has come: a day or a minute that is not over yet is meant up to now.
     *
     * @throws DateTimeException when it is neither, or when it has not begun
     */
    public static Instant read(String text, Instant now) {
        if (begin(text).isAfter(now)) {
            throw new DateTimeException("Has not come: " + text);
        }
        Instant moment = read(text);
        return moment.isAfter(now) ? now : moment;
    }

    /**
     * When what an address says begins.
     *
     * @throws DateTimeParseException when it is neither a day nor a minute
     */
    public static Instant begin(String text) {
        return first(text).atZone(London.ZONE).toInstant();
    }

    /** The same back again, for an address. */
    public static String write(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, London.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return isEndOfDay(moment) ? local.toLocalDate().toString() : local.toString();
    }

    /** Whether a day is meant by it, and no time of day. */
    public static boolean isEndOfDay(Instant moment) {
        return LocalDateTime.ofInstant(moment, London.ZONE).toLocalTime().equals(LocalTime.MAX.minusNanos(999));
    }

    private static boolean isDay(String text) {
        return text.indexOf('T') < 0;
    }

    private static LocalDateTime first(String text) {
        return isDay(text)
                ? London.day(text).atStartOfDay()
                : London.near(LocalDateTime.parse(text), text).truncatedTo(ChronoUnit.MINUTES);
    }
}
