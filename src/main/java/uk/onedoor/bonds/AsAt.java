package uk.onedoor.bonds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import uk.onedoor.platform.time.London;

/**
 * The day something is counted as at: all that happened up to its end, and was not taken back by then.
 *
 * @param before the end of that day
 * @param known what was recorded later is not known yet: the clock of the page
 */
record AsAt(LocalDate day, Instant before, Instant known) {

    static AsAt of(LocalDate day, Clock clock) {
        return new AsAt(day, London.startOf(day.plusDays(1)), clock.instant());
    }

    /** The last moment that is counted: the end of the day, or now when it is not over. */
    Instant until() {
        return before.isBefore(known) ? before : known;
    }
}
