package uk.onedoor.keywork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * A note of time spent together, about one young person.
 *
 * @param together the same for everybody the note was written about at once
 * @param withheldBecause why the young person was not to see it; they see it all the same once {@code sharedAt} is set
 * @param reachedOut who began it; null where nobody said
 * @param refused true when it was tried and they did not want contact
 * @param corrects the note this one puts right
 * @param correctedBy the note that puts this one right
 */
public record Note(
        NoteId id,
        YoungPersonId youngPerson,
        UUID together,
        UUID author,
        @Nullable String authorName,
        Instant happenedAt,
        Instant recordedAt,
        ContactMode how,
        @Nullable Integer minutes,
        @Nullable PortfolioArea area,
        String words,
        @Nullable String ownWords,
        @Nullable Integer mood,
        @Nullable String withheldBecause,
        @Nullable ReachedOut reachedOut,
        boolean refused,
        @Nullable Instant sharedAt,
        @Nullable Withdrawal withdrawal,
        @Nullable NoteId corrects,
        @Nullable NoteId correctedBy) {

    /** Taken back: when, by whom and why. The note stays, for those who need to know that it was there. */
    public record Withdrawal(Instant at, UUID by, String because) {}

    /** Why the young person is not shown it now; null when they are. */
    public @Nullable String hiddenBecause() {
        return sharedAt == null ? withheldBecause : null;
    }

    /** True while it holds: neither taken back nor put right by a newer one. */
    public boolean holds() {
        return withdrawal == null && correctedBy == null;
    }
}
