package uk.onedoor.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * One time a physical intervention was used: what was said at once, and every step since, the first first. Children's Homes
 * (England) Regulations 2015, reg 35(3).
 *
 * @param began when and where it was and who used it
 */
public record Intervention(UUID id, YoungPersonId record, Began began, Written written, List<Step> steps)
        implements Followed {

    /** What is said at once, and starts the clocks. */
    public record Began(Instant at, String place, String usedBy) {}

    /** What follows. */
    public enum Kind {
        /** The record itself, with what the regulation asks it to hold. */
        RECORDED,
        /** Whoever answers for the home spoke with those who used it, and signs. */
        STAFF_SPOKEN_TO,
        /** The young person was spoken to about it. */
        CHILD_SPOKEN_TO,
        /** Something known later, added by name. */
        ADDED
    }

    /** What the record holds beside the name, the day, the time, the place and who used it. */
    public record Contents(
            String leadUp,
            String measure,
            int minutes,
            String triedFirst,
            String othersThere,
            String effect,
            String harm) {}

    /**
     * One step.
     *
     * @param contents of the record itself; null for what follows it
     */
    public record Step(
            UUID id, Kind kind, Instant at, @Nullable Contents contents, String words, Written written) {}

    /** The same with what followed. */
    Intervention with(List<Step> followed) {
        return new Intervention(id, record, began, written, followed);
    }

    /** The step of a kind that stands; empty while there is none. */
    Optional<Step> standing(Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind && step.written().stands())
                .findFirst();
    }

    @Override
    public Instant since() {
        return began.at();
    }

    @Override
    public Stream<Entered> followed() {
        return steps.stream().map(step -> new Entered(step.id(), step.written()));
    }
}
