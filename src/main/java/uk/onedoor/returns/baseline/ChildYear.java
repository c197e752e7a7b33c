package uk.onedoor.returns.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.baseline.LeftOut.Why;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Period;
import uk.onedoor.returns.rows.Setting;

/** What counts of one child's year: the episodes that touch it, without series of short breaks and what cannot be read. */
final class ChildYear {
    private final Child child;
    private final List<Episode> episodes;
    private final List<Stretch> stretches;

    private ChildYear(Child child, List<Episode> episodes) {
        this.child = child;
        this.episodes = episodes;
        this.stretches = Stretch.of(episodes, setting().start(), setting().end());
    }

    /** Sets out a child's year; what is left out of it goes to the counts with the reason. */
    static ChildYear of(Child child, Counts counts) {
        List<Episode> episodes = new ArrayList<>();
        for (Episode episode : child.episodes()) {
            Why why = whyNot(episode, child, counts.ages());
            if (why == null) episodes.add(episode);
            else counts.leaveOut(child, episode, why);
        }
        return new ChildYear(child, episodes);
    }

    private static @Nullable Why whyNot(Episode episode, Child child, AgeRange ages) {
        if (child.id().isEmpty()) return Why.NO_CHILD;
        if (episode.isShortBreak()) return Why.SHORT_BREAK;
        if (!episode.decom().isDate()) return Why.START_UNREADABLE;
        if (episode.dec().isUnreadable()) return Why.END_UNREADABLE;
        if (episode.dec().isOnOrBefore(episode.decom())) return Why.ENDS_TOO_SOON;
        Setting setting = child.setting();
        if (episode.decom().isAfter(setting.end()) || episode.dec().isBefore(setting.start()))
            return Why.OUTSIDE_THE_YEAR;
        return isAgeUnknown(child, ages) ? Why.AGE_UNKNOWN : null;
    }

    /** True when ages are asked for and nobody can tell the child's. */
    static boolean isAgeUnknown(Child child, AgeRange ages) {
        return !ages.isAll() && !child.header().dob().isDate();
    }

    Child child() {
        return child;
    }

    Setting setting() {
        return child.setting();
    }

    Day dob() {
        return child.header().dob();
    }

    /** The episodes that touch the year, also one that ended on 1 April, in the order in which they began. */
    List<Episode> episodes() {
        return episodes;
    }

    /** The nights of the year, none of them twice. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** The episode in which the child slept on the night of 31 March; empty when not looked after. */
    Optional<Episode> onLastNight() {
        if (stretches.isEmpty()) return Optional.empty();
        Stretch last = stretches.get(stretches.size() - 1);
        return last.covers(setting().end()) ? Optional.of(last.episode()) : Optional.empty();
    }

    List<Placement> placements() {
        return Placement.of(episodes);
    }

    List<Period> periods() {
        return Period.of(episodes);
    }

    /** The episodes of last year's return and this one's, so that what began earlier can be told. */
    List<Episode> history() {
        if (!child.wasThereLastYear()) return episodes;
        Set<Day> known = episodes.stream().map(Episode::decom).collect(Collectors.toSet());
        List<Episode> history = new ArrayList<>();
        for (Episode episode : child.last().episodes())
            if (!episode.isShortBreak() && episode.dec().isAfter(episode.decom()) && !known.contains(episode.decom()))
                history.add(episode);
        history.addAll(episodes);
        history.sort(Comparator.comparingInt(episode -> episode.decom().order()));
        return history;
    }
}
