package uk.onedoor.returns.baseline;

import static uk.onedoor.returns.baseline.MeasureKind.CEASES;
import static uk.onedoor.returns.baseline.MeasureKind.CEASES_BY_REASON;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_STARTED;
import static uk.onedoor.returns.baseline.MeasureKind.LOOKED_AFTER_DURING_YEAR;
import static uk.onedoor.returns.baseline.MeasureKind.LOOKED_AFTER_WHILE_AGED;
import static uk.onedoor.returns.baseline.MeasureKind.STARTS;
import static uk.onedoor.returns.baseline.MeasureKind.STARTS_BY_AGE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Period;

/** Counts who was looked after in the year, who came into care and who left it. */
final class Flows {
    private static final Set<String> GOES_ON = Set.of("L", "P", "T", "B", "U");

    private Flows() {}

    static void count(ChildYear year, Counts counts) {
        List<Episode> episodes = year.episodes();
        if (episodes.isEmpty()) return;
        if (counts.ages().holds(year.dob(), year.setting().end()))
            counts.one(LOOKED_AFTER_DURING_YEAR, episodes.get(episodes.size() - 1));
        year.stretches().stream()
                .filter(stretch -> stretch.nights(year.dob(), counts.ages()) > 0)
                .findFirst()
                .ifPresent(stretch -> counts.one(LOOKED_AFTER_WHILE_AGED, stretch.episode()));
        starts(year, counts);
        ends(year, counts);
    }

    private static void starts(ChildYear year, Counts counts) {
        Episode first = null;
        Period before = null;
        for (Period period : year.periods()) {
            if (year.setting().isInYear(period.start())
                    && isStart(period.first(), before)
                    && counts.ages().holds(year.dob(), period.start())) {
                counts.one(STARTS, period.first());
                counts.one(STARTS_BY_AGE, Parts.ageBand(year.dob().ageOn(period.start())), period.first());
                if (first == null) first = period.first();
            }
            before = period;
        }
        if (first != null) counts.one(CHILDREN_STARTED, first);
    }

    /** An episode that says it goes on from another is no start where that other is only missing from the return. */
    private static boolean isStart(Episode episode, @Nullable Period before) {
        if (!GOES_ON.contains(episode.rne())) return true;
        return before != null && !before.last().saysAnotherFollows();
    }

    private static void ends(ChildYear year, Counts counts) {
        Episode last = null;
        for (Period period : year.periods()) {
            Episode episode = period.last();
            if (!year.setting().isInYear(period.end()) || episode.saysAnotherFollows()) continue;
            last = episode;
            if (!counts.ages().holds(year.dob(), period.end())) continue;
            counts.one(CEASES, episode);
            counts.one(CEASES_BY_REASON, episode.rec().isEmpty() ? Parts.UNKNOWN : episode.rec(), episode);
        }
        if (last != null && year.onLastNight().isEmpty() && counts.ages().holds(year.dob(), last.dec()))
            counts.one(CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE, last);
    }
}
