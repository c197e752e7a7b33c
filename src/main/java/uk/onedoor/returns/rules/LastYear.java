package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;

/** Rules on what last year's return says of the same child: the episode left running is the first of this year. */
final class LastYear {
    /** Codes that gave way to supported accommodation when it became registered. */
    private static final Set<String> UNREGISTERED = Set.of("H5", "P2");

    /** Miles. A distance is rounded to a tenth, and a postcode's point may move by as much from one year to the next. */
    private static final double OTHER_DISTANCE = 0.15;

    private LastYear() {}

    /** Whether two episodes, last year's left running and this year's first, contradict each other. */
    @FunctionalInterface
    private interface Contradiction {
        boolean isBetween(Child child, Episode then, Episode now);
    }

    static void fill(RuleSheet rules) {
        rules.child("199", LastYear::afterAdoption);
        rules.child("502", continued((child, then, now) -> then.decom().isNotOn(now.decom())));
        rules.child("562", LastYear::notInLastYears);
        rules.child("503A", differs(Episode::rne));
        rules.child("503B", differs(Episode::ls));
        rules.child("503C", differs(Episode::cin));
        rules.child(
                "503D",
                continued((child, then, now) ->
                        !then.place().equals(now.place()) && !isNewCodeOf(child, then.place(), now.place())));
        rules.child("503E", differs(Episode::provider));
        rules.child("503F", differs(episode -> episode.urn().toUpperCase(Locale.ROOT)));
        rules.child(
                "503G",
                continued((child, then, now) ->
                        isOtherDistance(then, now) || Double.isNaN(then.distance()) != Double.isNaN(now.distance())));
        rules.child("503H", differs(Episode::placeAuthority));
        rules.child("503J", differs(Episode::placeLocation));
        rules.child("452", sameEpisode((then, now) -> !then.placeAuthority().equals(now.placeAuthority())));
        rules.child("453", sameEpisode(LastYear::isOtherDistance));
    }

    private static boolean isOtherDistance(Episode then, Episode now) {
        return Math.abs(then.distance() - now.distance()) > OTHER_DISTANCE;
    }

    /** True when the list of this year has a new code for what last year's called otherwise. */
    private static boolean isNewCodeOf(Child child, String then, String now) {
        if (!child.setting().isCode("Episodes", "PLACE", now)) return false;
        return UNREGISTERED.contains(then) && now.equals("K3")
                || then.equals("Z1") && CodeSets.OTHER_BY_KIND.contains(now);
    }

    private static void afterAdoption(Child child, Consumer<Row> wrong) {
        for (Episode episode : child.episodes())
            if (hasAdoptionUpTo(episode.decom(), child.episodes()) || wasAdopted(child.last(), episode))
                wrong.accept(episode);
    }

    private static boolean hasAdoptionUpTo(Day day, List<Episode> episodes) {
        for (Episode episode : episodes)
            if (CodeSets.ADOPTED.contains(episode.rec())
                    && episode.decom().isBefore(day)
                    && !episode.dec().isAfter(day)) return true;
        return false;
    }

    /** What comes after last year's return comes after an adoption in it, unless the day it began says otherwise. */
    private static boolean wasAdopted(Child last, Episode now) {
        if (now.decom().isUnreadable()) return false;
        for (Episode then : last.episodes())
            if (CodeSets.ADOPTED.contains(then.rec())
                    && !now.decom().isOnOrBefore(then.decom())
                    && !now.decom().isBefore(then.dec())) return true;
        return false;
    }

    private static void notInLastYears(Child child, Consumer<Row> wrong) {
        if (child.episodes().isEmpty()) return;
        Episode first = child.episodes().get(0);
        if (!first.decom().isBefore(child.setting().start())) return;
        for (Episode then : child.last().episodes()) if (!then.decom().isNotOn(first.decom())) return;
        wrong.accept(first);
    }

    private static Rule.OfChild differs(Function<Episode, String> column) {
        return continued((child, then, now) -> !column.apply(then).equals(column.apply(now)));
    }

    /** Asks only where the reason for the episode is the same too: otherwise it is another episode, which 502 tells. */
    private static Rule.OfChild sameEpisode(BiPredicate<Episode, Episode> contradiction) {
        return continued((child, then, now) -> then.rne().equals(now.rne()) && contradiction.test(then, now));
    }

    private static Rule.OfChild continued(Contradiction contradiction) {
        return (child, wrong) -> {
            Episode then = leftRunning(child.last());
            Episode now = first(child);
            if (then != null && now != null && contradiction.isBetween(child, then, now)) wrong.accept(now);
        };
    }

    /** The last episode of last year's return, if it was left running. */
    private static @Nullable Episode leftRunning(Child last) {
        List<Episode> episodes = last.episodes();
        int latest = episodes.size() - 1;
        while (latest > 0 && !episodes.get(latest).decom().isDate()) latest--;
        return latest >= 0 && episodes.get(latest).isOpen() ? episodes.get(latest) : null;
    }

    /**
     * The first episode of this year. There is none when it began within the year while another's start cannot be read,
     * since that other may be the first.
     */
    private static @Nullable Episode first(Child child) {
        List<Episode> episodes = child.episodes();
        if (episodes.isEmpty()) return null;
        Episode first = episodes.get(0);
        boolean isSure = episodes.size() == 1
                || episodes.get(episodes.size() - 1).decom().isDate()
                || first.decom().isBefore(child.setting().start());
        return isSure ? first : null;
    }
}
