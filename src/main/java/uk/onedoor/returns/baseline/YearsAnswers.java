package uk.onedoor.returns.baseline;

import static uk.onedoor.returns.baseline.MeasureKind.CONVICTED;
import static uk.onedoor.returns.baseline.MeasureKind.SUBSTANCE_MISUSE;

import uk.onedoor.returns.baseline.LeftOut.Why;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Oc2;
import uk.onedoor.returns.rows.Table;

/** Counts what is asked of children looked after for twelve months: convictions and substance misuse. */
final class YearsAnswers {
    /** Of younger children a conviction is not asked. */
    private static final int OF_AGE = 10;

    private YearsAnswers() {}

    static void count(Child child, Counts counts) {
        Day end = child.setting().end();
        for (Oc2 answers : child.rows(Table.OC2)) {
            if (child.id().isEmpty()) counts.leaveOut(child, answers, Why.NO_CHILD);
            else if (TimesMissing.isOnlyOnShortBreaks(child)) counts.leaveOut(child, answers, Why.SHORT_BREAK);
            else if (ChildYear.isAgeUnknown(child, counts.ages())) counts.leaveOut(child, answers, Why.AGE_UNKNOWN);
            else if (counts.ages().holds(child.header().dob(), end)) {
                if (isAskedOfConvictions(child, end)) count(CONVICTED, answers.convicted(), answers, counts);
                count(SUBSTANCE_MISUSE, answers.substanceMisuse(), answers, counts);
            }
        }
    }

    private static boolean isAskedOfConvictions(Child child, Day end) {
        int age = child.header().dob().ageOn(end);
        return age < 0 || age >= OF_AGE;
    }

    private static void count(MeasureKind kind, String answer, Oc2 answers, Counts counts) {
        switch (answer) {
            case "1" -> counts.one(kind, Parts.YES, answers);
            case "0" -> counts.one(kind, Parts.NO, answers);
            default -> counts.leaveOut(kind, answers, Why.NOT_ANSWERED);
        }
    }
}
