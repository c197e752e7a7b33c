package uk.onedoor.bonds;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a bond could come apart. It says something of circumstances, and is neither a score nor a rank.
 *
 * @param part whose bond, with whom
 * @param on the day it is about; {@code until} its end, where there is one and it is known
 * @param days for a silence, how long it is; {@code usual} the days that usually lie between, where that can be said
 */
record Risk(
        Why why,
        Part part,
        LocalDate on,
        @Nullable LocalDate until,
        int days,
        @Nullable Integer usual) {

    /** In the order in which they are told. */
    enum Why {
        GONE,
        LEAVING,
        CONTRACT_ENDS,
        AWAY,
        NOT_MET,
        SILENCE,
        FIRST_WEEKS;

        /** The same for everybody this worker stands beside. */
        boolean isOfTheWorker() {
            return this == GONE || this == LEAVING || this == CONTRACT_ENDS || this == AWAY;
        }
    }

    static Risk day(Why why, Part part, LocalDate on) {
        return new Risk(why, part, Objects.requireNonNull(on), null, 0, null);
    }
}
