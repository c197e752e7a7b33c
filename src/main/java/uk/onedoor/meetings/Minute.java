package uk.onedoor.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * One line of the minutes.
 *
 * @param youngPerson about whom; null for the hub as a whole
 * @param action what it asks somebody to do; null when it was only said
 * @param withdrawnBecause null while it stands
 */
record Minute(
        UUID id,
        UUID meeting,
        @Nullable YoungPersonId youngPerson,
        String words,
        @Nullable Action action,
        String by,
        UUID byAccount,
        Instant at,
        @Nullable String withdrawnBecause) {

    /** Who does it by when, and whether it is done. */
    record Action(@Nullable String owner, @Nullable LocalDate by, boolean done) {}

    boolean stands() {
        return withdrawnBecause == null;
    }
}
