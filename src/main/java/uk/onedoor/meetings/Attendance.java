package uk.onedoor.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was there from when to when, or could not come.
 *
 * @param account null of somebody who is none of the staff
 * @param ofWhom whom such a one comes for; null where nobody said
 * @param left null while they are there
 */
record Attendance(
        UUID id,
        Kind kind,
        @Nullable UUID account,
        String name,
        @Nullable String ofWhom,
        Instant from,
        @Nullable Instant left) {

    enum Kind {
        HERE,
        APOLOGIES
    }

    boolean isHere() {
        return kind == Kind.HERE && left == null;
    }
}
