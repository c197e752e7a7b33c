package uk.onedoor.endings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.AboutMe.SaidBy;

/** What a young person said about the pace, and what was answered; {@code words} is empty where they only chose. */
public record PaceSaid(
        UUID id,
        Pace pace,
        String words,
        SaidBy saidBy,
        UUID by,
        Instant at,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {

    /** True when it is too fast for them and nobody has answered. */
    public boolean waits() {
        return pace == Pace.TOO_FAST && answeredAt == null;
    }
}
