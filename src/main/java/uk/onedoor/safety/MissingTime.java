package uk.onedoor.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/**
 * The moment somebody in a hurry means: no time is now; a time alone is the last time it was that late, today or yesterday. Of
 * the two moments a clock going back gives, the last that has been. Times are London's.
 */
final class MissingTime {

    private MissingTime() {}

    /** @throws Refusal by {@code on} when it has not come, by {@code time} when there is a day and no time */
    static Instant meant(@Nullable LocalDate on, @Nullable LocalTime time, Clock clock) {
        Instant now = clock.instant();
        if (time == null) {
            if (on != null && !on.equals(London.today(clock))) {
                throw new Refusal("time", "safety.time.missing");
            }
            return now;
        }
        LocalDate today = London.today(clock);
        Stream<LocalDate> days = on == null ? Stream.of(today, today.minusDays(1)) : Stream.of(on);
        return days.flatMap(day -> moments(day, time))
                .filter(moment -> !moment.isAfter(now))
                .findFirst()
                .orElseThrow(() -> new Refusal("on", "safety.time.to.come"));
    }

    private static Stream<Instant> moments(LocalDate day, LocalTime time) {
        ZonedDateTime moment = ZonedDateTime.of(day, time, London.ZONE);
        return Stream.of(
                moment.withLaterOffsetAtOverlap().toInstant(),
                moment.withEarlierOffsetAtOverlap().toInstant());
    }
}
