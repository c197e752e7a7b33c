package uk.onedoor.nation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place figures are published of: the code of nine characters it is published under, the Department for Education's
 * number of three figures (a council's alone), the code of the region a council lies in, and the day it began where that
 * is later than the first figures.
 */
public record Place(
        String code,
        @Nullable String number,
        String name,
        Kind kind,
        @Nullable String region,
        @Nullable LocalDate since) {

    /** What a place is. */
    public enum Kind {
        COUNTRY,
        REGION,
        COUNCIL
    }

    /** True when the council had not begun on 31 March of this year. */
    boolean isYetToBegin(int year) {
        return since != null && LocalDate.of(year, 3, 31).isBefore(since);
    }
}
