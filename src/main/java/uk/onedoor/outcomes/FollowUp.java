package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** How a planned follow-up went, with the answers the viewer may see. The one that holds was not superseded. */
public record FollowUp(
        UUID id,
        YoungPersonId youngPerson,
        LocalDate beganOn,
        Planned.Phase phase,
        int months,
        FollowUpResult result,
        LocalDate on,
        @Nullable HappeningSource source,
        @Nullable String because,
        @Nullable Integer tries,
        Map<Question, Answer> answers,
        UUID recordedBy,
        @Nullable String supersededBecause) {

    public boolean holds() {
        return supersededBecause == null;
    }

    boolean is(Planned planned) {
        return phase == planned.phase() && months == planned.months();
    }
}
