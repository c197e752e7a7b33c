package uk.onedoor.bonds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/**
 * What two people have been to each other in time: from every time a young person and a worker were in touch.
 *
 * @param knownSince the first time
 * @param lastSeen when they were last in the same place; null when they never were
 * @param minutes of the times of which somebody said how long they were
 * @param longestSilence the most days of the calendar between one time and the next; zero while there was only one
 * @param begunByThem how many times the young person reached out, of those of which somebody said who did
 */
public record Bond(
        YoungPersonId youngPerson,
        WorkerId worker,
        Instant knownSince,
        Instant lastContact,
        @Nullable Instant lastSeen,
        int contacts,
        long minutes,
        int longestSilence,
        int begunByThem,
        int begunByUs) {

    /** How many times it is known who reached out. */
    public int begunKnown() {
        return begunByThem + begunByUs;
    }
}
