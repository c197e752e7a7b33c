package uk.onedoor.placements;

import uk.onedoor.people.YoungPersonId;

/** Two young people, the same pair whichever of them is named first. */
public record Pair(YoungPersonId first, YoungPersonId second) implements Comparable<Pair> {

    /** @throws IllegalArgumentException when the two are one, or stand in the other order: {@link #of} puts them right */
    public Pair {
        if (order(first, second) >= 0) {
            throw new IllegalArgumentException("A pair is of two, in the order of their ids");
        }
    }

    /** @throws IllegalArgumentException when the two are one */
    public static Pair of(YoungPersonId one, YoungPersonId other) {
        return order(one, other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    public boolean has(YoungPersonId person) {
        return first.equals(person) || second.equals(person);
    }

    /** The one of the two who is not this one. */
    public YoungPersonId beside(YoungPersonId person) {
        if (!has(person)) {
            throw new IllegalArgumentException(person + " is none of this pair");
        }
        return first.equals(person) ? second : first;
    }

    @Override
    public int compareTo(Pair other) {
        int byFirst = order(first, other.first);
        return byFirst != 0 ? byFirst : order(second, other.second);
    }

    /** As the database orders ids: by their text, which {@link java.util.UUID#compareTo} does not. */
    private static int order(YoungPersonId one, YoungPersonId other) {
        return one.toString().compareTo(other.toString());
    }
}
