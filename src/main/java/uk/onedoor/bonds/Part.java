package uk.onedoor.bonds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/** A part somebody has or had beside a young person, as it bears on bonds: who, as what, from when and until when. */
record Part(
        YoungPersonId youngPerson,
        WorkerId worker,
        String workerName,
        TeamPart part,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    boolean isKeyWorker() {
        return part == TeamPart.KEY_WORKER;
    }
}
