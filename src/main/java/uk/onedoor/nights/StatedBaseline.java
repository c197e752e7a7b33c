package uk.onedoor.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What it was like before, as somebody states it.
 *
 * @param words which year it was and how it was counted
 * @param by the name of who stated it
 */
record StatedBaseline(UUID id, NightFigure figure, int nightsAYear, String words, String by, Instant at) {

    /** How many nights that would have been in a time, both ends among it: its share of the days of the year it begins in. */
    long nights(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return Math.round((double) nightsAYear * days / first.lengthOfYear());
    }
}
