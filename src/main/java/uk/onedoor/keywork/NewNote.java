package uk.onedoor.keywork;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * A note as it was written, about one or several young people.
 *
 * @param together the id the writer's phone made for it: sending it again saves it once
 * @param happenedAt when they were together
 * @param ownWords what the young person said, as they said it
 * @param mood as the young person gave it, 1 (very low) to 5 (very good)
 * @param withheldBecause why they are not to see it yet; null: they see it
 * @param reachedOut who began it; null where nobody said
 * @param refused true when it was tried and they did not want contact
 */
public record NewNote(
        UUID together,
        List<YoungPersonId> about,
        Instant happenedAt,
        ContactMode how,
        @Nullable Integer minutes,
        @Nullable PortfolioArea area,
        String words,
        @Nullable String ownWords,
        @Nullable Integer mood,
        @Nullable String withheldBecause,
        @Nullable ReachedOut reachedOut,
        boolean refused) {

    /** A note that does not say who began it. */
    public NewNote(
            UUID together,
            List<YoungPersonId> about,
            Instant happenedAt,
            ContactMode how,
            @Nullable Integer minutes,
            @Nullable PortfolioArea area,
            String words,
            @Nullable String ownWords,
            @Nullable Integer mood,
            @Nullable String withheldBecause) {
        this(together, about, happenedAt, how, minutes, area, words, ownWords, mood, withheldBecause, null, false);
    }
}
