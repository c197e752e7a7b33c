package uk.onedoor.bonds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NoteId;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/**
 * One time a young person and a worker were in touch, or one of us tried: a note without its words.
 *
 * @param note the note as it stands
 * @param refused true when they were reached and did not want contact
 */
record Encounter(
        YoungPersonId youngPerson,
        NoteId note,
        WorkerId worker,
        String workerName,
        Instant at,
        ContactMode how,
        @Nullable Integer minutes,
        @Nullable ReachedOut reachedOut,
        boolean refused) {

    /** False when it was tried only. */
    boolean isContact() {
        return how != ContactMode.ATTEMPTED;
    }
}
