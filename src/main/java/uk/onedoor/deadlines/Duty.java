package uk.onedoor.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/** All lines of one key: which is in force on a day of a life, and from which day one is. */
record Duty(List<Rule> lines) {

    /** @throws IllegalArgumentException when two lines hold on one day for one age, or do not ask the same of the facts */
    Duty {
        lines = List.copyOf(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).asksTheSame(lines.get(0))) {
                throw new IllegalArgumentException(
                        "Two duties in one: " + lines.get(i).key());
            }
            for (int j = 0; j < i; j++) {
                if (overlap(lines.get(i), lines.get(j))) {
                    throw new IllegalArgumentException(
                            "Two lines at once: " + lines.get(i).key());
                }
            }
        }
    }

    private static boolean overlap(Rule one, Rule other) {
        LocalDate oneUntil = one.validity().until();
        LocalDate otherUntil = other.validity().until();
        return (oneUntil == null || other.validity().from().isBefore(oneUntil))
                && (otherUntil == null || one.validity().from().isBefore(otherUntil))
                && one.ages().from() < other.ages().until()
                && other.ages().from() < one.ages().until();
    }

    Rule any() {
        return lines.get(0);
    }

    Optional<Rule> inForce(Life life, LocalDate day) {
        return lines.stream()
                .filter(line -> line.validity().holdsOn(day) && isOfAge(life, line, day))
                .findFirst();
    }

    /** The first moment from this one on at which a line is in force; empty when none ever will be. */
    Optional<Instant> inForceFrom(Life life, Instant moment) {
        LocalDate day = London.day(moment);
        if (inForce(life, day).isPresent()) {
            return Optional.of(moment);
        }
        return lines.stream()
                .flatMap(line -> Stream.of(line.validity().from(), begin(life, line)))
                .filter(begins -> begins.isAfter(day) && inForce(life, begins).isPresent())
                .min(Comparator.naturalOrder())
                .map(London::startOf);
    }

    /** The moment they are too old for every line; null when that never comes or is not known. */
    @Nullable
    Instant outgrown(Life life) {
        int until = lines.stream().mapToInt(line -> line.ages().until()).max().orElse(0);
        LocalDate day = until == Rule.Ages.ALL.until() ? null : life.birthday(until);
        return day == null ? null : London.startOf(day);
    }

    private static LocalDate begin(Life life, Rule line) {
        LocalDate birthday =
                line.ages().from() == 0 ? null : life.birthday(line.ages().from());
        return birthday == null ? line.validity().from() : birthday;
    }

    private static boolean isOfAge(Life life, Rule line, LocalDate day) {
        Rule.Ages ages = line.ages();
        if (ages.isForAll()) {
            return true;
        }
        LocalDate from = life.birthday(ages.from());
        LocalDate until = life.birthday(ages.until());
        return from == null || until == null
                ? ages.from() <= Life.UNKNOWN_AGE && Life.UNKNOWN_AGE < ages.until()
                : !day.isBefore(from) && day.isBefore(until);
    }
}
