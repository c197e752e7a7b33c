package uk.onedoor.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.safety.MissingGrade;

/**
 * A time somebody of the town was not where they were expected.
 *
 * @param by the key of whoever writes it down
 * @param back when they were back; null while nobody knows
 */
record MissingNight(
        String key,
        YoungPersonId who,
        String by,
        Instant since,
        @Nullable Instant back,
        MissingGrade grade,
        After after) {

    /** What becomes of the talk after it. */
    enum After {
        DONE,
        DECLINED,
        DECIDED_AGAINST,
        /** Offered in the last hours there are. */
        LAST_HOURS,
        /** Offered days after it was due. */
        LATE
    }
}
