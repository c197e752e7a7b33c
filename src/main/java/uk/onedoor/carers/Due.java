package uk.onedoor.carers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that is due of a household by a day: of whom (null: of the household), and which check or training. */
record Due(
        What what,
        HouseholdId household,
        @Nullable Human human,
        @Nullable String which,
        LocalDate by) {

    /** What is due. */
    enum What {
        REVIEW,
        APPROVAL_ENDS,
        CHECK_ENDS,
        TRAINING,
        BACK
    }
}
