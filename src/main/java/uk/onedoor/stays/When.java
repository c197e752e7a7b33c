package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/** A day and a time as somebody types them: of London, and of the two moments a clock going back gives the first. */
final class When {

    private When() {}

    static Instant at(LocalDate on, @Nullable LocalTime time) {
        return ZonedDateTime.of(on, time == null ? LocalTime.NOON : time, London.ZONE)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    /**
     * The moment a form means: the time typed; without one now when it is today, else noon.
     */
    static Instant meant(LocalDate on, @Nullable LocalTime time, Clock clock) {
        if (time == null && on.equals(London.today(clock))) {
            return clock.instant();
        }
        Instant at = at(on, time);
        Instant now = clock.instant();
        // A form shown in this minute names the minute alone.
        return at.isAfter(now) && at.isBefore(now.plusSeconds(60)) ? now : at;
    }
}
