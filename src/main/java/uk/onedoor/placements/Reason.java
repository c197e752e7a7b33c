package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * One thing to weigh about two young people under one roof.
 *
 * @param told what may be told to whoever is beside them, at any time and on paper
 * @param why the reason itself; null for a viewer who may not read what it rests on
 */
public record Reason(Bearing bearing, Phrase told, @Nullable Why why) implements Comparable<Reason> {

    /** What it weighs for: a worry, something good, or something nobody knows. */
    public enum Bearing {
        WORRY,
        GOOD,
        NOT_KNOWN
    }

    /** What it is about. */
    public enum Topic {
        /** They must not be together. */
        NOT_WITH,
        /** They know each other: friends, family, from school or from before. */
        TIE,
        /** What one does is hard for the other. */
        TRIGGER,
        /** The same people around them who use or harm young people. */
        LINK,
        /** Nights, meals, noise, school runs. */
        ROUTINE,
        GOOD_FOR_EACH_OTHER,
        /** How far they are apart in years. */
        AGE,
        /** Told by a room above, under none of these. */
        OTHER
    }

    /**
     * The reason behind what is told.
     *
     * @param from from whom of the two it comes; null when it is the same both ways
     * @param source where it is known from
     * @param noted since when it is known; null where that is no matter of a day
     * @param section the section of the record it rests on, such as {@code MIX} or {@code POLICE}
     * @param about whose section; null when it rests on that of both
     */
    public record Why(
            Topic topic,
            @Nullable YoungPersonId from,
            Phrase words,
            Phrase source,
            @Nullable LocalDate noted,
            String section,
            @Nullable YoungPersonId about) {}

    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::bearing)
            .thenComparing(reason -> reason.why == null ? Topic.OTHER : reason.why.topic)
            .thenComparing(reason -> reason.told.toString())
            .thenComparing(reason -> Objects.toString(reason.why));

    /** The same for somebody who may not read what it rests on. */
    Reason toldOnly() {
        return new Reason(bearing, told, null);
    }

    /** True when both ends it names are of this pair. */
    boolean isOf(Pair pair) {
        return why == null || (why.from == null || pair.has(why.from)) && (why.about == null || pair.has(why.about));
    }

    /** Worries first, then what is good, then what nobody knows; after that by what they say, so that the order is always the same. */
    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}
