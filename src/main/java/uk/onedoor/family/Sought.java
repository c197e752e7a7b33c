package uk.onedoor.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.YoungPersonId;

/** Somebody who could be there for a young person and is looked for, with all that was tried, the newest first. */
public record Sought(
        UUID id,
        YoungPersonId youngPerson,
        Whom whom,
        List<Tried> tries,
        @Nullable UUID member) {

    public Sought {
        tries = List.copyOf(tries);
    }

    /** Who is looked for, and where somebody heard of them. */
    public record Whom(
            String name,
            String relationship,
            Circle circle,
            String heardFrom,
            @Nullable String phone) {}

    /** What was tried. */
    public enum TriedHow {
        CALL,
        MESSAGE,
        LETTER,
        VISIT,
        THROUGH_SOMEBODY
    }

    /** What came of it; no is for now, and is asked again some day. */
    public enum TryOutcome {
        YES,
        FOUND,
        NOT_YET,
        NO_FOR_NOW
    }

    /** One try; {@code gives} and {@code atThree} are what somebody who said yes could give. */
    public record Tried(
            UUID id,
            LocalDate on,
            TriedHow how,
            TryOutcome outcome,
            @Nullable String words,
            Set<CanGive> gives,
            boolean atThree) {

        public Tried {
            gives = Set.copyOf(gives);
        }
    }

    /** How it stands; nobody tried yet is not yet. */
    public TryOutcome stands() {
        return tries.stream().anyMatch(one -> one.outcome() == TryOutcome.YES)
                ? TryOutcome.YES
                : tries.stream().findFirst().map(Tried::outcome).orElse(TryOutcome.NOT_YET);
    }
}
