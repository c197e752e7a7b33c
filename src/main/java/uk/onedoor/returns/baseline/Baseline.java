package uk.onedoor.returns.baseline;

import java.util.List;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;

/**
 * Where a council's looked-after children stand in one year, for some ages.
 *
 * @param measures one for each {@link MeasureKind}, in that order
 */
public record Baseline(Roll roll, AgeRange ages, List<Measure> measures) {

    /** Counts a return; its errors are counted with, and never stop it. */
    public static Baseline of(Roll roll, AgeRange ages) {
        Counts counts = new Counts(ages);
        TimesMissing missing = new TimesMissing(counts);
        for (Child child : roll.children()) {
            ChildYear year = ChildYear.of(child, counts);
            LastNight.count(year, counts);
            Stability.count(year, counts);
            Flows.count(year, counts);
            Nights.count(year, counts);
            Signals.count(year, counts);
            missing.count(child);
            YearsAnswers.count(child, counts);
        }
        missing.finish();
        return new Baseline(roll, ages, counts.measures());
    }

    public Measure measure(MeasureKind kind) {
        return measures.get(kind.ordinal());
    }
}
