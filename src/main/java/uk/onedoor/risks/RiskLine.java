package uk.onedoor.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * One thing that was written in this room, as lists of other rooms tell it.
 *
 * @param of which it belongs to: itself, or the worry that something came of
 * @param due by when it is looked at; null when nobody looks (again)
 */
record RiskLine(
        Kind kind,
        UUID id,
        UUID of,
        YoungPersonId record,
        Instant at,
        String words,
        @Nullable LocalDate due) {

    enum Kind {
        RAISE,
        EVALUATION,
        FEELING,
        CARD
    }

    /** What asks to be looked at, in words of the bundles. */
    String dueKey() {
        return kind == Kind.CARD ? "risks.due.card" : "risks.due.raise";
    }

    /** The page of it, under the address of whom it is about. */
    String page() {
        return (kind == Kind.CARD ? "/decision-cards/" : "/raise/") + of;
    }
}
