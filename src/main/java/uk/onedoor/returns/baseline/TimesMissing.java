package uk.onedoor.returns.baseline;

import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_MISSING;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_DAYS;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_OPEN_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_STARTED_IN_YEAR;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_TOUCHING_YEAR;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.baseline.LeftOut.Why;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.MissingSpell;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rows.Table;

/** Counts the times children were missing, which is not the same as away without authorisation. */
final class TimesMissing {
    private static final String IS_MISSING = "M";
    private static final String IS_AWAY = "A";

    private final Counts counts;
    private final List<MissingSpell> ended = new ArrayList<>();

    TimesMissing(Counts counts) {
        this.counts = counts;
    }

    void count(Child child) {
        boolean isCounted = false;
        for (MissingSpell spell : child.rows(Table.MISSING)) {
            Why why = whyNot(spell, child);
            if (why != null) {
                counts.leaveOut(child, spell, why);
            } else if (spell.kind().equals(IS_MISSING)
                    && counts.ages().holds(child.header().dob(), spell.start())) {
                boolean starts = count(spell, child.setting());
                if (starts && !isCounted) counts.one(CHILDREN_MISSING, spell);
                isCounted |= starts;
            }
        }
    }

    private boolean count(MissingSpell spell, Setting setting) {
        if (spell.start().isAfter(setting.end()) || spell.end().isBefore(setting.start())) return false;
        counts.one(MISSING_INCIDENTS_TOUCHING_YEAR, spell);
        if (spell.end().isBlank() || spell.end().isAfter(setting.end()))
            counts.one(MISSING_INCIDENTS_OPEN_31MARCH, spell);
        if (!setting.isInYear(spell.start())) return false;
        counts.one(MISSING_INCIDENTS_STARTED_IN_YEAR, spell);
        if (spell.end().isOnOrAfter(spell.start())) ended.add(spell);
        return true;
    }

    private @Nullable Why whyNot(MissingSpell spell, Child child) {
        if (child.id().isEmpty()) return Why.NO_CHILD;
        if (isOnlyOnShortBreaks(child)) return Why.SHORT_BREAK;
        if (!spell.kind().equals(IS_MISSING) && !spell.kind().equals(IS_AWAY)) return Why.KIND_UNKNOWN;
        if (!spell.start().isDate()) return Why.START_UNREADABLE;
        return ChildYear.isAgeUnknown(child, counts.ages()) ? Why.AGE_UNKNOWN : null;
    }

    static boolean isOnlyOnShortBreaks(Child child) {
        return !child.episodes().isEmpty() && child.episodes().stream().allMatch(Episode::isShortBreak);
    }

    /** Mean and median of those that have ended: they need all of them together. */
    void finish() {
        if (ended.isEmpty()) return;
        double[] days = ended.stream()
                .mapToDouble(spell -> spell.start().daysUntil(spell.end()))
                .sorted()
                .toArray();
        double sum = 0;
        for (double one : days) sum += one;
        int middle = days.length / 2;
        double median = days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
        Row[] rows = ended.toArray(Row[]::new);
        counts.add(MISSING_DAYS, Parts.MEAN, sum / days.length, rows);
        counts.add(MISSING_DAYS, Parts.MEDIAN, median, rows);
    }
}
