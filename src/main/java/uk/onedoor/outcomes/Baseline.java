package uk.onedoor.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** How things stood when somebody came: the answers the viewer may see. The one that holds was not superseded. */
public record Baseline(
        UUID id,
        YoungPersonId youngPerson,
        LocalDate beganOn,
        LocalDate takenOn,
        UUID takenBy,
        HappeningSource source,
        Map<Question, Answer> answers,
        Instant recordedAt,
        @Nullable String supersededBecause) {

    private static final int WITHIN_DAYS = 14;

    /** By when it is taken: two weeks after support began. */
    public static LocalDate dueOn(LocalDate beganOn) {
        return beganOn.plusDays(WITHIN_DAYS);
    }

    /** How many days after that it was taken; 0 when in time. */
    public int daysLate() {
        return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn(beganOn), takenOn));
    }

    public boolean holds() {
        return supersededBecause == null;
    }
}
