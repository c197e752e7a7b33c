package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/** A state on arrival about to be written down; {@code takenBy} null means whoever writes it. */
public record NewBaseline(
        YoungPersonId youngPerson,
        LocalDate beganOn,
        LocalDate takenOn,
        @Nullable WorkerId takenBy,
        HappeningSource source,
        List<Answer> answers) {}
