package uk.onedoor.returns.baseline;

import static uk.onedoor.returns.baseline.MeasureKind.LONG_TERM_STABILITY_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH;

import java.util.List;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Period;
import uk.onedoor.returns.rows.Row;

/** Counts who had many placements in the year, and who has long stayed in one. */
final class Stability {
    private static final int MANY = 3;

    /** The published measure is of children under 16, looked after for two and a half years, two of them in one placement. */
    private static final int OLDEST = 15;

    private static final int LONG_IN_CARE = 30;
    private static final int LONG_IN_PLACEMENT = 24;

    private Stability() {}

    static void count(ChildYear year, Counts counts) {
        Episode now = year.onLastNight().orElse(null);
        if (now == null || !counts.ages().holds(year.dob(), year.setting().end())) return;
        List<Placement> placements = year.placements();
        if (placements.size() >= MANY)
            counts.one(
                    THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH,
                    placements.stream().map(Placement::first).toArray(Row[]::new));
        int age = year.dob().ageOn(year.setting().end());
        if (age >= 0 && age <= OLDEST) longTerm(year, now, counts);
    }

    private static void longTerm(ChildYear year, Episode now, Counts counts) {
        List<Period> periods = Period.of(year.history());
        Period period = periods.get(periods.size() - 1);
        Day end = year.setting().end();
        if (period.start().plusMonths(LONG_IN_CARE).isAfter(end)) {
            // A period whose beginning is not in hand may have begun long before.
            if (!period.first().rne().equals("S")) counts.one(LONG_TERM_STABILITY_31MARCH, Parts.NOT_KNOWN, now);
            return;
        }
        List<Placement> placements = Placement.of(period.episodes());
        counts.one(LONG_TERM_STABILITY_31MARCH, sinceLong(placements, end), now);
    }

    private static String sinceLong(List<Placement> placements, Day end) {
        if (placements.isEmpty()) return Parts.NOT_KNOWN;
        int last = placements.size() - 1;
        boolean isAdoptive = placements.get(last).group() == PlacementGroup.ADOPTION;
        Placement since = placements.get(isAdoptive && last > 0 ? last - 1 : last);
        if (since.start().plusMonths(LONG_IN_PLACEMENT).isOnOrBefore(end)) return Parts.SAME_PLACEMENT;
        boolean mayBeLonger = !since.isStartKnown() || isAdoptive && last == 0;
        return mayBeLonger ? Parts.NOT_KNOWN : Parts.MOVED;
    }
}
