package uk.onedoor.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactSource.Told;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Something of a young person's record that is not written over, and what followed it. */
interface Followed {

    UUID id();

    /** The record it stands in: where two were joined, not always the one that is kept. */
    YoungPersonId record();

    Written written();

    /** Since when it is. */
    Instant since();

    /** What followed, each with its id and who wrote it. */
    Stream<Entered> followed();

    /** One thing that followed. */
    record Entered(UUID id, Written written) {}

    /** True when this is its own id, or that of something that followed, and it stands. */
    default boolean holds(UUID entry) {
        return written().stands()
                && (entry.equals(id())
                        || followed()
                                .anyMatch(one ->
                                        one.id().equals(entry) && one.written().stands()));
    }

    /**
     * Whether something is to be written down after it: not when it is there already, however often it is sent.
     *
     * @param words where the words begin that say why not
     * @throws Refusal when it was taken back; by {@code time} when it was before it
     */
    default boolean awaits(UUID step, Instant at, String words) {
        if (followed().anyMatch(one -> one.id().equals(step))) {
            return false;
        }
        if (!written().stands()) {
            throw new Refusal("", words + ".withdrawn");
        }
        if (at.isBefore(since())) {
            throw new Refusal("time", words + ".before");
        }
        return true;
    }

    /** @throws NotFound when there is none such among these */
    static <T extends Followed> T find(List<T> all, UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("any " + id));
    }

    /** What those of them that stand tell the clocks. */
    static <T extends Followed> List<Told> told(List<T> all, Function<T, Stream<Fact>> facts) {
        return all.stream()
                .filter(one -> one.written().stands())
                .flatMap(one ->
                        facts.apply(one).map(fact -> new Told(one.record().value(), fact)))
                .toList();
    }
}
