package uk.onedoor.house;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * A line of a home's log.
 *
 * @param youngPerson about whom, in the record it was written in; null for the home itself
 * @param back null while it stands
 */
record Entry(
        UUID id,
        @Nullable YoungPersonId youngPerson,
        Instant happened,
        String words,
        String by,
        UUID byAccount,
        Instant recorded,
        @Nullable Back back) {

    /** Who took it back, and why. */
    record Back(String by, Instant at, String because) {}

    boolean stands() {
        return back == null;
    }
}
