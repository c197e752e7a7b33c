package uk.onedoor.risks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worry as its pages tell it.
 *
 * @param whose whose risk it is, in words
 * @param by who wrote it and when
 * @param due by when it is looked at; null when nobody looks again
 * @param evaluations what came of it, the newest first
 * @param safe how safe it felt each time, the first first
 */
public record RaiseShown(
        UUID id,
        String at,
        String harm,
        String analysis,
        String whose,
        String intervention,
        String solution,
        String by,
        @Nullable String due,
        List<Came> evaluations,
        List<Felt> safe) {

    /** What came of it: whether it worked, in words, and who says so. */
    public record Came(String worked, String words, String by) {}

    /**
     * How safe it felt on a day.
     *
     * @param theirs null when they did not say a number
     * @param workers how a worker saw it, and {@code worker} who that is; null when they said it by themselves
     */
    public record Felt(
            Instant at,
            String on,
            @Nullable Integer theirs,
            String words,
            @Nullable Integer workers,
            @Nullable String worker) {

        /** The words that tell it, with places for who they are and the two numbers. */
        public String key() {
            if (workers == null) {
                return theirs == null ? "risks.safe.told.alone.none" : "risks.safe.told.alone";
            }
            return theirs == null ? "risks.safe.told.none" : "risks.safe.told";
        }
    }
}
