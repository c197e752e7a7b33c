package uk.onedoor.stays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * Somebody moved on from where they lived.
 *
 * @param on the day they left
 * @param from the stay that ended; where it was one after the other in the same home, the last of them
 * @param to the stay that began the same day; null where no stay tells where they went
 * @param keptThrough whether the same key worker stood beside them the day before and four weeks after, or now where that is
 *     sooner; null when they had none before
 */
public record Move(
        YoungPersonId youngPerson,
        LocalDate on,
        Stay from,
        @Nullable Stay to,
        LeftBecause because,
        @Nullable Boolean keptThrough) {

    /** True when it counts as a disruption: a move the plan led to never does. */
    public boolean isDisruption() {
        return because.isDisruption();
    }
}
