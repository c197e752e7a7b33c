package uk.onedoor.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rules: from what, within which time, until when it holds, and who says so. Several lines of one
 * {@code key} are one duty that changed with time, or differs by age; they never overlap.
 *
 * <p>The first of {@code lengths} runs from the fact that starts it, the next from when it was done, and the last for ever
 * after when it comes {@code again}. A duty that nothing ends starts with its fact or not at all; one that something ends
 * stands as long as that has not come, and falls due for those it finds there when the rule itself begins.
 *
 * @param ages for whom: from one birthday until before another
 * @param only while what is so, or is not; null when it holds either way
 * @param beforehand true when what was done before it started counts
 * @param source the regulation and paragraph, or who set it
 */
public record Rule(
        String key,
        Validity validity,
        Ages ages,
        @Nullable Only only,
        Set<FactKind> startedBy,
        Set<FactKind> metBy,
        Set<FactKind> endedBy,
        List<Length> lengths,
        Again again,
        boolean beforehand,
        Grade grade,
        String source,
        DoneBy doneBy) {

    /** From one day until before another; null when no day is known on which it ends. */
    public record Validity(LocalDate from, @Nullable LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** From the birthday of one age until before that of another. */
    public record Ages(int from, int until) {
        /** Everybody of any age, and homes. */
        public static final Ages ALL = new Ages(0, Integer.MAX_VALUE);

        boolean isForAll() {
            return equals(ALL);
        }
    }

    /**
     * While something is so, or while it is not: from one fact until the other. A turn is governed by what was so when it
     * began, and no clock that runs is moved.
     */
    public record Only(FactKind since, FactKind until, boolean so) {

        boolean holdsAt(Life life, @Nullable UUID about, Instant moment) {
            return isSo(life, about, moment) == so;
        }

        private boolean isSo(Life life, @Nullable UUID about, Instant moment) {
            if (life.of(Set.of(since)).isEmpty()) {
                return false; // so it is in nearly every life, and each turn of each clock asks
            }
            return facts(life, about)
                    .filter(fact -> !fact.at().isAfter(moment))
                    .reduce((before, then) -> then)
                    .map(Fact::kind)
                    .filter(since::equals)
                    .isPresent();
        }

        /** Every moment at which it changes, and perhaps some at which it does not. */
        Stream<Instant> moments(Life life, @Nullable UUID about) {
            return facts(life, about).map(Fact::at);
        }

        private Stream<Fact> facts(Life life, @Nullable UUID about) {
            return life.of(Set.of(since, until)).stream().filter(fact -> fact.isAbout(about));
        }

        boolean excludes(@Nullable Only other) {
            return other != null && since == other.since && until == other.until && so != other.so;
        }
    }

    /** Whether it comes again. */
    public enum Again {
        NO,
        /** Counted from when it was done last. */
        AFTER_DONE,
        /** Once in every such time from its start, whether it was done in the last or not. */
        EACH_TIME
    }

    /** How sure we are of a rule. */
    public enum Grade {
        /** Seen in its source. */
        FOUND,
        /** Known in the field, its source not seen. */
        KNOWN,
        /** Proposed by us. */
        UNCONFIRMED,
        /** Set by the council itself. */
        OWN;

        /** True when somebody has to look at it before they lean on it. */
        public boolean isUnconfirmed() {
            return this == KNOWN || this == UNCONFIRMED;
        }
    }

    /** Who does it. */
    public enum DoneBy {
        SOCIAL_WORKER,
        REVIEWING_OFFICER,
        KEY_WORKER,
        MANAGER,
        HEALTH,
        VIRTUAL_SCHOOL,
        PERSONAL_ADVISER,
        SOMEBODY_INDEPENDENT
    }

    /** @throws IllegalArgumentException when the line contradicts itself */
    public Rule {
        startedBy = Set.copyOf(startedBy);
        metBy = Set.copyOf(metBy);
        endedBy = Set.copyOf(endedBy);
        lengths = List.copyOf(lengths);
        boolean each = again == Again.EACH_TIME;
        boolean once = lengths.size() == 1 && again == Again.NO;
        boolean stretches = lengths.size() == 1 && isByCalendar(lengths.get(0)) && !endedBy.isEmpty();
        if (lengths.isEmpty() || beforehand && !once || each && !stretches) {
            throw new IllegalArgumentException("Not a rule: " + key + " " + lengths + " " + again);
        }
    }

    private static boolean isByCalendar(Length length) {
        return !length.isInHours() && length.unit() != Length.Unit.WORKING_DAYS;
    }

    /** True when it holds for as long as something lasts, and false when it follows from one event. */
    boolean isStanding() {
        return !endedBy.isEmpty();
    }

    /** True when the same facts start, meet and end both, in the same way. */
    boolean asksTheSame(Rule other) {
        return startedBy.equals(other.startedBy)
                && metBy.equals(other.metBy)
                && endedBy.equals(other.endedBy)
                && again == other.again
                && beforehand == other.beforehand;
    }

    /** The length of a turn, counted from 0. */
    Length length(int turn) {
        return lengths.get(Math.min(turn, lengths.size() - 1));
    }

    boolean hasTurn(int turn) {
        return again != Again.NO || turn < lengths.size();
    }

    /** The same rule with its own lengths, for a council that set them; from a day and until before another. */
    Rule with(Validity when, List<Length> own, Grade by, String says) {
        return new Rule(key, when, ages, only, startedBy, metBy, endedBy, own, again, beforehand, by, says, doneBy);
    }
}
