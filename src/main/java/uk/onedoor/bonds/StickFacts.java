package uk.onedoor.bonds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of {@link Sticks} with the rows they are counted from.
 *
 * @param same the key worker's parts on end, the first one first; empty when there is no key worker on the day
 * @param gap the longest silence
 * @param refused when they did not want contact
 * @param tried what we tried after that
 */
record StickFacts(
        AsAt asAt,
        @Nullable LocalDate joined,
        List<Part> same,
        List<Part> keyWorkers,
        @Nullable Gap gap,
        List<Encounter> refused,
        List<Encounter> tried,
        @Nullable List<Move> moves) {

    /** A silence: between two times in touch; null at an end that is the day they came, or the day asked for. */
    record Gap(@Nullable Encounter last, @Nullable Encounter next, int days) {}

    /** A move of home after they came, and whether the key worker stayed through it. */
    record Move(LocalDate on, boolean kept) {}

    Sticks figures() {
        return new Sticks(
                joined,
                sameDays(),
                (int) keyWorkers.stream().map(Part::worker).distinct().count(),
                gap == null ? null : gap.days(),
                refused.size(),
                tried.size(),
                moves == null ? null : moves.size(),
                moves == null ? 0 : (int) moves.stream().filter(Move::kept).count());
    }

    /** The days of these parts, each once; a time in which they were nobody's key worker is not among them. */
    private @Nullable Integer sameDays() {
        if (same.isEmpty()) {
            return null;
        }
        long days = 0;
        LocalDate counted = same.get(0).from();
        for (Part part : same) {
            LocalDate until = part.on(asAt.day()) ? asAt.day() : Objects.requireNonNull(part.until());
            LocalDate from = part.from().isAfter(counted) ? part.from() : counted;
            if (until.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, until);
                counted = until;
            }
        }
        return (int) days;
    }

    /** Whether there were days between the first and this one on which they were not. */
    boolean isBroken() {
        Integer days = sameDays();
        return days != null && days < ChronoUnit.DAYS.between(same.get(0).from(), asAt.day());
    }
}
