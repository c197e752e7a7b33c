package uk.onedoor.medicines;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/**
 * A medicine with everything that was done with it, the first first: what there should be of it, who keeps it, and what
 * of a day is not written down yet, follow from that.
 */
record Course(Medicine medicine, List<Handling> handlings) {

    /** So long before its time a medicine may be given for it. */
    static final Duration BEFORE = Duration.ofHours(1);

    /** So long after its time nobody asks yet whether it was. */
    static final Duration AFTER = Duration.ofMinutes(30);

    /** Where the label says nothing else, giving again within this is asked about. */
    static final Duration JUST_NOW = Duration.ofHours(2);

    Course {
        handlings = List.copyOf(handlings);
    }

    /** One thing that was done, and what there was of it afterwards; {@code expected}: what a count should have found. */
    record Line(
            Handling handling, BigDecimal after, @Nullable BigDecimal expected) {

        /** True for a count that found something else. */
        boolean differs() {
            return expected != null && expected.compareTo(after) != 0;
        }
    }

    /** A time of a day at which it was to be taken; what was written down for it, or nothing. */
    record Slot(Instant at, Optional<Handling> answer) {}

    /** What stands, each with what there was of it afterwards; the first first. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        BigDecimal there = BigDecimal.ZERO;
        for (Handling one : handlings) {
            if (!one.stands()) {
                continue;
            }
            BigDecimal before = there;
            BigDecimal amount = one.amount();
            boolean counted = one.kind() == Handled.COUNTED;
            if (amount != null) {
                there = counted ? amount : one.kind().adds() ? there.add(amount) : there.subtract(amount);
            }
            lines.add(new Line(one, there, counted ? before : null));
        }
        return lines;
    }

    /** What there should be of it with us, in its units; empty while nothing came or was counted: then nobody can know. */
    Optional<BigDecimal> balance() {
        List<Line> lines = lines();
        boolean known = lines.stream()
                .anyMatch(
                        line -> line.handling().kind().adds() || line.handling().kind() == Handled.COUNTED);
        return known ? Optional.of(lines.get(lines.size() - 1).after()) : Optional.empty();
    }

    /** True while they keep and take it themselves. */
    boolean keptByThem() {
        return last(Handled.KEEPING)
                .filter(one -> one.kind() == Handled.THEY_KEEP)
                .isPresent();
    }

    /** When it was given last. */
    Optional<Handling> lastGiven() {
        return last(List.of(Handled.GIVEN));
    }

    /** What was given so near to a moment that giving it then too is asked about. */
    Optional<Handling> givenNear(Instant at) {
        Integer hours = medicine.label().hoursApart();
        Duration apart = hours == null ? JUST_NOW : Duration.ofHours(hours);
        return handlings.stream()
                .filter(one -> one.stands() && one.kind() == Handled.GIVEN)
                .filter(one -> Duration.between(one.at(), at).abs().compareTo(apart) < 0)
                .reduce((first, second) -> second);
    }

    /**
     * The times of a day at which it was to be taken and is kept by us, with what was written down for each: whatever happened
     * from an hour before it until an hour before the next.
     */
    List<Slot> slots(LocalDate day) {
        if (keptByThem() || !medicine.isTaken() || day.isBefore(medicine.label().beganOn())) {
            return List.of();
        }
        List<LocalTime> times = medicine.label().times();
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Instant at = day.atTime(times.get(i)).atZone(London.ZONE).toInstant();
            Instant from = at.minus(BEFORE);
            Instant until = i + 1 < times.size()
                    ? day.atTime(times.get(i + 1))
                            .atZone(London.ZONE)
                            .toInstant()
                            .minus(BEFORE)
                    : London.startOf(day.plusDays(1));
            slots.add(new Slot(at, answer(from, until)));
        }
        return slots;
    }

    /** The times of a day that are gone and of which nothing is written down. */
    List<Slot> unwritten(LocalDate day, Instant now) {
        return slots(day).stream()
                .filter(slot -> slot.answer().isEmpty()
                        && slot.at().plus(AFTER).isBefore(now)
                        && !slot.at().isBefore(medicine.at()))
                .toList();
    }

    private Optional<Handling> answer(Instant from, Instant until) {
        return handlings.stream()
                .filter(one -> one.stands() && Handled.GIVING.contains(one.kind()))
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .findFirst();
    }

    private Optional<Handling> last(List<Handled> kinds) {
        return handlings.stream()
                .filter(one -> one.stands() && kinds.contains(one.kind()))
                .reduce((first, second) -> second);
    }
}
