package uk.onedoor.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/**
 * What somebody said they would do for a young person.
 *
 * @param worker only of somebody who works here
 * @param by the name of whoever promised, as it was then; null when it was the young person themselves
 * @param part which part they hold; null when it is one thing to do
 * @param byOn by which day; null when it goes on until it is let go
 * @param moves each time it was moved to a later day, the first first
 */
public record Promise(
        UUID id,
        YoungPersonId youngPerson,
        Holder holder,
        @Nullable WorkerId worker,
        @Nullable String by,
        @Nullable PartHeld part,
        String words,
        @Nullable LocalDate byOn,
        Instant recordedAt,
        @Nullable PromiseEnd endedHow,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        List<Move> moves) {

    /** From which day to which later one, and why. */
    public record Move(UUID promise, LocalDate from, LocalDate to, String because) {}

    public boolean isOpen() {
        return endedHow == null;
    }

    /** Whether its day has gone by and nobody said what became of it. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && byOn != null && byOn.isBefore(today);
    }
}
