package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** Something that happened, about to be written down; {@code heldBackBecause} keeps it from the young person's own page. */
public record NewHappening(
        YoungPersonId youngPerson,
        HappeningKind kind,
        LocalDate on,
        @Nullable LocalTime time,
        @Nullable LocalDate endedOn,
        HappeningSource source,
        String words,
        @Nullable String heldBackBecause) {

    /** Only what and when and where it is known from: one tap. */
    public static NewHappening tapped(
            YoungPersonId youngPerson, HappeningKind kind, LocalDate on, HappeningSource source) {
        return new NewHappening(youngPerson, kind, on, null, null, source, "", null);
    }
}
