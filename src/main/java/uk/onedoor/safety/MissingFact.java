package uk.onedoor.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of an episode, and when it happened.
 *
 * @param words what came of it; the harm that is feared; what is new; how they came back and how they are
 */
public record MissingFact(UUID id, Instant at, What what, String words) {

    /** What it is a fact of. */
    public sealed interface What {
        Kind kind();
    }

    /** Something was tried to find them. */
    public record Search(Tried tried) implements What {
        @Override
        public Kind kind() {
            return Kind.TRIED;
        }
    }

    public record Judged(MissingGrade grade) implements What {
        @Override
        public Kind kind() {
            return Kind.JUDGED;
        }
    }

    /** The police were told; they give a reference at once or later. */
    public record Reported(String to, @Nullable String reference) implements What {
        @Override
        public Kind kind() {
            return Kind.REPORTED;
        }
    }

    public record Update() implements What {
        @Override
        public Kind kind() {
            return Kind.UPDATE;
        }
    }

    /** They are back, and who found them or that they came by themselves. */
    public record Returned(String foundBy) implements What {
        @Override
        public Kind kind() {
            return Kind.RETURNED;
        }
    }

    public enum Kind {
        TRIED,
        JUDGED,
        REPORTED,
        UPDATE,
        RETURNED
    }
}
