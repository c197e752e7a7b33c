package uk.onedoor.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/** All lines of one key: which is in force at a moment of a life, and from when on one is. */
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
        if (one.only() != null && one.only().excludes(other.only())) {
            return false;
        }
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

    /** {@code about} is what the clock is about, as of a {@link Fact}. */
    Optional<Rule> inForce(Life life, @Nullable UUID about, Instant moment) {
        LocalDate day = London.day(moment);
        return lines.stream()
                .filter(line -> line.validity().holdsOn(day) && isOfAge(life, line, day))
                .filter(line -> line.only() == null || line.only().holdsAt(life, about, moment))
                .findFirst();
    }

    /** The first moment from this one on at which a line is in force; empty when none ever will be. */
    Optional<Instant> inForceFrom(Life life, @Nullable UUID about, Instant moment) {
        if (inForce(life, about, moment).isPresent()) {
            return Optional.of(moment);
        }
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.validity().from(), begin(life, line)).map(London::startOf),
                        line.only() == null ? Stream.of() : line.only().moments(life, about)))
                .filter(begins ->
                        begins.isAfter(moment) && inForce(life, about, begins).isPresent())
                .min(Comparator.naturalOrder());
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
