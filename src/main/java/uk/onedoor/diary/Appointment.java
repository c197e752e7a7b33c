package uk.onedoor.diary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/**
 * One entry of a young person's diary.
 *
 * @param worker who of ours comes; null when it is somebody else
 * @param with the name of whoever comes or is met
 * @param where in plain words; null when nobody said
 * @param alone the young person wants nobody else there
 * @param joinedTo the visit that does the work of this one too; null when it stands by itself
 */
public record Appointment(
        UUID id,
        YoungPersonId youngPerson,
        AppointmentKind kind,
        @Nullable WorkerId worker,
        String with,
        String whatFor,
        @Nullable String where,
        Instant startsAt,
        int minutes,
        boolean alone,
        @Nullable UUID joinedTo,
        @Nullable AppointmentEnd endedHow,
        @Nullable String endedBecause) {

    public boolean isOpen() {
        return endedHow == null;
    }

    /** Whether it can do the work of another, or another its. */
    boolean mayBeJoined() {
        return isOpen() && !alone && kind.mayBeJoined() && joinedTo == null;
    }
}
