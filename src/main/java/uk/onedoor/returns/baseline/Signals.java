package uk.onedoor.returns.baseline;

import static uk.onedoor.returns.baseline.MeasureKind.BREAKDOWN_SIGNALS;
import static uk.onedoor.returns.baseline.MeasureKind.CUSTODY;
import static uk.onedoor.returns.baseline.MeasureKind.MOVES_BY_REASON;
import static uk.onedoor.returns.baseline.MeasureKind.MOVES_WITHIN_100_DAYS;
import static uk.onedoor.returns.baseline.MeasureKind.RESIDENTIAL_AFTER_FOSTER_BREAKDOWN;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.onedoor.returns.rows.Episode;

/** Counts the signs that a home did not hold: moves, breakdowns, custody. */
final class Signals {
    private static final Set<String> BREAKDOWNS = Set.of("CREQB", "CHILD", "LAREQ");
    private static final Set<String> RESIDENTIAL = Set.of("K1", "K2", "S1", "R1");
    private static final Set<String> MOVED = Set.of("P", "B");
    private static final int EARLY = 100;
    private static final String YOUTH_CUSTODY = "R5";
    private static final String REMAND = "J1";
    private static final String SENTENCED = "E9";

    private Signals() {}

    static void count(ChildYear year, Counts counts) {
        reasons(year, counts);
        moves(year, counts);
        nightsIn(year, YOUTH_CUSTODY, episode -> episode.place().equals(YOUTH_CUSTODY), counts);
        nightsIn(year, REMAND, episode -> episode.ls().equals(REMAND), counts);
        year.episodes().stream()
                .filter(episode -> episode.rec().equals(SENTENCED) && endsInYear(year, episode, counts))
                .findFirst()
                .ifPresent(episode -> counts.one(CUSTODY, SENTENCED, episode));
    }

    private static void reasons(ChildYear year, Counts counts) {
        for (Episode episode : year.episodes()) {
            String reason = episode.reasonPlaceChange();
            if (reason.isEmpty() || !endsInYear(year, episode, counts)) continue;
            counts.one(MOVES_BY_REASON, reason, episode);
            if (BREAKDOWNS.contains(reason)) counts.one(BREAKDOWN_SIGNALS, reason, episode);
        }
    }

    private static boolean endsInYear(ChildYear year, Episode episode, Counts counts) {
        return year.setting().isInYear(episode.dec()) && counts.ages().holds(year.dob(), episode.dec());
    }

    private static void moves(ChildYear year, Counts counts) {
        List<Placement> placements = Placement.of(year.history());
        for (int i = 1; i < placements.size(); i++) {
            Placement from = placements.get(i - 1);
            Episode to = placements.get(i).first();
            if (!MOVED.contains(to.rne())
                    || !year.setting().isInYear(to.decom())
                    || !counts.ages().holds(year.dob(), to.decom())) continue;
            if (from.isStartKnown() && from.start().daysUntil(from.end()) <= EARLY)
                counts.one(MOVES_WITHIN_100_DAYS, from.last(), to);
            if (from.group() == PlacementGroup.FOSTER
                    && BREAKDOWNS.contains(from.last().reasonPlaceChange())
                    && RESIDENTIAL.contains(to.place()))
                counts.one(RESIDENTIAL_AFTER_FOSTER_BREAKDOWN, from.last(), to);
        }
    }

    private static void nightsIn(ChildYear year, String part, Predicate<Episode> isIn, Counts counts) {
        year.stretches().stream()
                .filter(stretch -> isIn.test(stretch.episode()) && stretch.nights(year.dob(), counts.ages()) > 0)
                .findFirst()
                .ifPresent(stretch -> counts.one(CUSTODY, part, stretch.episode()));
    }
}
