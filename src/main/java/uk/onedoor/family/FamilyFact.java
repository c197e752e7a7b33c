package uk.onedoor.family;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing this room knows of a young person, as the timeline and what is due read it.
 *
 * @param told what fills the place in its title
 * @param words what was written of it
 * @param next by when something follows
 */
record FamilyFact(
        Kind kind,
        UUID id,
        LocalDate on,
        String told,
        String words,
        @Nullable String ownWords,
        @Nullable UUID by,
        @Nullable LocalDate next) {

    /** What it is; those without words on the timeline say what the viewer may do, and within how many days. */
    enum Kind {
        OFFERED,
        YES,
        NOT_NOW,
        NO,
        HELD,
        REVIEWED,
        PLAN,
        PLAN_BEFORE,
        PRACTISED,
        CRISIS,
        CRISIS_WITHOUT_US,
        FOUND,
        MAY_READ,
        MAY_WRITE,
        MAY_TELL,
        DAYS;

        boolean isToldOnTheTimeline() {
            return ordinal() < MAY_READ.ordinal();
        }
    }
}
