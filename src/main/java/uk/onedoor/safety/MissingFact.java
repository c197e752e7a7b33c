package uk.onedoor.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of an episode, and when it happened.
 *
 * @param words what came of it; the harm that is feared; what is new; how they came back and how they are
 */
record MissingFact(UUID id, Instant at, What what, String words) {

    /** What it is a fact of. */
    sealed interface What {
        Kind kind();
    }

    /** Something was tried to find them. */
    record Search(Tried tried) implements What {
        @Override
        public Kind kind() {
            return Kind.TRIED;
        }
    }

    record Judged(MissingGrade grade) implements What {
        @Override
        public Kind kind() {
            return Kind.JUDGED;
        }
    }

    /** The police were told; they give a reference at once or later. */
    record Reported(String to, @Nullable String reference) implements What {
        @Override
        public Kind kind() {
            return Kind.REPORTED;
        }
    }

    record Update() implements What {
        @Override
        public Kind kind() {
            return Kind.UPDATE;
        }
    }

    /** They are back, and who found them or that they came by themselves. */
    record Returned(String foundBy) implements What {
        @Override
        public Kind kind() {
            return Kind.RETURNED;
        }
    }

    enum Kind {
        TRIED,
        JUDGED,
        REPORTED,
        UPDATE,
        RETURNED
    }
}
