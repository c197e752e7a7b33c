package uk.onedoor.nights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Nights one after the other that were alike: the first, and the first that is not among them; never past the end of a month. */
record Run(LocalDate from, LocalDate until, Slept slept) {

    Run {
        if (!until.isAfter(from) || until.isAfter(from.withDayOfMonth(1).plusMonths(1))) {
            throw new IllegalArgumentException(
                    "A run is one night at least, and of one month, not " + from + " to " + until);
        }
    }

    long nights() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** The same nights, up to another end. */
    Run upTo(LocalDate other) {
        return new Run(from, other, slept);
    }
}
