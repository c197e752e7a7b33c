package uk.onedoor.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** A score on a day; {@code withdrawnBecause} is null while it stands. */
public record Measurement(
        UUID id,
        YoungPersonId youngPerson,
        MeasureCode measure,
        BigDecimal score,
        LocalDate on,
        ScoredBy scoredBy,
        String about,
        UUID recordedBy,
        @Nullable String withdrawnBecause) {

    /** Whose view of it the score is. */
    public enum ScoredBy {
        YOUNG_PERSON,
        CARER,
        WORKER
    }

    public boolean stands() {
        return withdrawnBecause == null;
    }
}
