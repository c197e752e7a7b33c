package uk.onedoor.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;

/** How long things last that go on from one episode to the next. */
final class Stretches {
    private Stretches() {}

    /** A rule on every episode of a stretch of more than {@code most} nights; episodes belong to one that meet on a day. */
    static Rule.OfChild longerThan(int most, Predicate<Episode> counts) {
        return longerThan(most, counts, (before, next) -> true);
    }

    /** The same where a stretch goes on only into some of the episodes that begin on the day it would end. */
    static Rule.OfChild longerThan(int most, Predicate<Episode> counts, BiPredicate<Episode, Episode> goesOn) {
        return (child, wrong) -> {
            for (List<Episode> stretch : of(child, counts, goesOn))
                if (nights(child, stretch.get(0), stretch.get(stretch.size() - 1)) > most) stretch.forEach(wrong);
        };
    }

    /** Nights of an episode, up to the end of the year when it runs; not a number when a date cannot be read. */
    static double nights(Child child, Episode episode) {
        return nights(child, episode, episode);
    }

    private static double nights(Child child, Episode first, Episode last) {
        return first.decom().daysUntil(last.isOpen() ? child.setting().end() : last.dec());
    }

    private static List<List<Episode>> of(
            Child child, Predicate<Episode> counts, BiPredicate<Episode, Episode> goesOn) {
        List<List<Episode>> stretches = new ArrayList<>();
        List<Episode> current = new ArrayList<>();
        for (Episode episode : child.episodes()) {
            if (!counts.test(episode)) continue;
            Episode before = current.isEmpty() ? episode : current.get(current.size() - 1);
            if (current.isEmpty() || !episode.decom().isOn(before.dec()) || !goesOn.test(before, episode))
                stretches.add(current = new ArrayList<>());
            current.add(episode);
        }
        return stretches;
    }
}
