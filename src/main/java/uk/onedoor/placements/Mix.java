package uk.onedoor.placements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;

/**
 * Who would live with whom: a newcomer beside each who lives in a home or is booked into it, with every reason there is.
 * The same of a pair from whichever side it is read, in whatever order people and reasons are named, and never a pair
 * without a reason: where nobody knows anything, that is the reason.
 */
public record Mix(YoungPersonId newcomer, List<Beside> beside) {

    private static final Reason NOTHING_KNOWN =
            new Reason(Bearing.NOT_KNOWN, Phrase.of("placements.mix.nothing.known"), null);

    /** A pair, and what is to be weighed about the two. */
    public record Beside(Pair pair, List<Reason> reasons) {

        public Beside {
            reasons = List.copyOf(new TreeSet<>(reasons));
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A pair without a reason");
            }
        }

        /** The reasons of one bearing. */
        public List<Reason> of(Bearing bearing) {
            return reasons.stream()
                    .filter(reason -> reason.bearing() == bearing)
                    .toList();
        }
    }

    public Mix {
        beside = List.copyOf(beside);
    }

    /**
     * The mix of a newcomer with those who live there.
     *
     * @param residents who lives there or is booked; the newcomer among them is left out, and so is a second mention
     * @param told what is known of pairs; what is about others than these is left out
     */
    public static Mix of(YoungPersonId newcomer, Collection<YoungPersonId> residents, Collection<Told> told) {
        Map<Pair, TreeSet<Reason>> reasons = new TreeMap<>();
        residents.stream()
                .filter(resident -> !resident.equals(newcomer))
                .forEach(resident -> reasons.put(Pair.of(newcomer, resident), new TreeSet<>()));
        told.forEach(one -> Optional.ofNullable(reasons.get(one.pair())).ifPresent(all -> all.add(one.reason())));
        return new Mix(
                newcomer,
                reasons.entrySet().stream()
                        .map(pair -> new Beside(
                                pair.getKey(),
                                pair.getValue().isEmpty() ? List.of(NOTHING_KNOWN) : List.copyOf(pair.getValue())))
                        .toList());
    }

    /** The same mix if somebody moved away. */
    public Mix without(YoungPersonId resident) {
        return new Mix(
                newcomer,
                beside.stream()
                        .filter(one -> !one.pair().has(resident) || resident.equals(newcomer))
                        .toList());
    }

    /** What is known of the newcomer with this resident; empty when they are not among them. */
    public Optional<Beside> with(YoungPersonId resident) {
        return beside.stream()
                .filter(one -> !resident.equals(newcomer) && one.pair().has(resident))
                .findFirst();
    }

    /** Who lives there, or is booked, as this mix has it. */
    public List<YoungPersonId> residents() {
        return beside.stream().map(one -> one.pair().beside(newcomer)).toList();
    }

    /** Every worry, with its pair. */
    public Stream<Told> worries() {
        return beside.stream()
                .flatMap(one -> one.of(Bearing.WORRY).stream().map(reason -> new Told(one.pair(), reason)));
    }
}
