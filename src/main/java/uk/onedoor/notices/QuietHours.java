package uk.onedoor.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import uk.onedoor.platform.time.London;

/**
 * When somebody is left alone, by the clock on a wall in London, from a time to a time, past midnight or not; from and until
 * the same: never. On the nights the clocks change it is the wall's clock that counts, so that such a night is an hour
 * shorter or longer.
 */
record QuietHours(LocalTime from, LocalTime until) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0));

    boolean isQuiet(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, London.ZONE);
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return until.isBefore(from) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** The first moment from this one on at which somebody may be disturbed; this one, where it is not quiet. */
    Instant over(Instant at) {
        if (!isQuiet(at)) {
            return at;
        }
        LocalDate today = London.day(at);
        boolean sameDay = LocalTime.ofInstant(at, London.ZONE).isBefore(until);
        // Of an hour that comes twice, its second time; of one that never comes, the hour after.
        Instant end = ZonedDateTime.of(sameDay ? today : today.plusDays(1), until, London.ZONE)
                .withLaterOffsetAtOverlap()
                .toInstant();
        return isQuiet(end) ? over(end) : end;
    }
}
