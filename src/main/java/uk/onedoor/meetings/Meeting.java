package uk.onedoor.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;

/** A hub's meeting, who began it, and everybody who was there or said they could not come, the first first. */
record Meeting(
        UUID id,
        HubId hub,
        Instant began,
        String by,
        @Nullable Instant ended,
        List<Attendance> attendance) {

    boolean isRunning() {
        return ended == null;
    }

    /** Those who are there now. */
    List<Attendance> here() {
        return attendance.stream().filter(Attendance::isHere).toList();
    }
}
