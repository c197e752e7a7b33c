package uk.onedoor.risks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.onedoor.shared.Refusal;

/** How safe it feels as it was typed: checked alike wherever it is asked. */
final class SafeForm {

    private static final int MOST = 10;

    private SafeForm() {}

    /** @throws Refusal by the field when a number is not from 0 to 10, or nothing is said of what they say */
    static Safe read(@Nullable Integer theirs, @Nullable String words, @Nullable Integer workers) {
        String said = Objects.requireNonNullElse(words, "").strip();
        theirs(theirs, said, "risks.safe.words.missing");
        if (workers == null) {
            throw new Refusal("workers", "risks.safe.workers.missing");
        }
        if (workers < 0 || workers > MOST) {
            throw new Refusal("workers", "risks.safe.range");
        }
        return new Safe(theirs, said, workers);
    }

    /**
     * What they say of it alone.
     *
     * @throws Refusal by the field when the number is not from 0 to 10, or neither a number nor words were said
     */
    static void theirs(@Nullable Integer theirs, String said, String missing) {
        if (theirs != null && (theirs < 0 || theirs > MOST)) {
            throw new Refusal("theirs", "risks.safe.range");
        }
        if (theirs == null && said.isEmpty()) {
            throw new Refusal("theirsWords", missing);
        }
    }
}
