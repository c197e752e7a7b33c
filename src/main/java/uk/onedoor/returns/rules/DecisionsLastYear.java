package uk.onedoor.returns.rules;

import java.util.List;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.PlacedForAdoption;
import uk.onedoor.returns.rows.Table;

/** Rules on the decisions that a child should be placed for adoption, against those that last year's return had. */
final class DecisionsLastYear {
    private static final Table<PlacedForAdoption> DECISIONS = Table.PLACED_ADOPTION;

    private DecisionsLastYear() {}

    static void fill(RuleSheet rules) {
        rules.childRows("559", DECISIONS, DecisionsLastYear::isOldAndNew);
        rules.childRows("560", DECISIONS, DecisionsLastYear::hasMoved);
        rules.childRows("561", DECISIONS, DecisionsLastYear::isBackAgain);
        rules.childRows("584", DECISIONS, DecisionsLastYear::isRewritten);
    }

    /** Of an earlier year, though last year's return, which has the child, has no decision. */
    private static boolean isOldAndNew(Child child, PlacedForAdoption row) {
        return row.placed().isBefore(child.setting().start())
                && child.wasThereLastYear()
                && lastYear(child).stream().noneMatch(last -> last.placed().isGiven());
    }

    /** On a day that last year's return does not have, while a decision open then has gone. */
    private static boolean hasMoved(Child child, PlacedForAdoption row) {
        List<PlacedForAdoption> before = lastYear(child);
        return row.placed().isDate()
                && before.stream().noneMatch(last -> last.placed().isOn(row.placed()))
                && before.stream().anyMatch(last -> last.ceased().isBlank() && hasGone(last, child));
    }

    private static boolean hasGone(PlacedForAdoption last, Child child) {
        return last.placed().isDate()
                && child.rows(DECISIONS).stream().noneMatch(now -> now.placed().isOn(last.placed()));
    }

    private static boolean isBackAgain(Child child, PlacedForAdoption row) {
        return lastYear(child).stream()
                .anyMatch(last ->
                        AdoptionDecisions.isReversed(last) && last.placed().isOn(row.placed()));
    }

    /** Neither what last year's return says of a reversed decision, nor one made after it was reversed. */
    private static boolean isRewritten(Child child, PlacedForAdoption row) {
        List<PlacedForAdoption> before = lastYear(child);
        return !row.placed().isUnreadable()
                && before.stream().noneMatch(last -> isSame(last, row))
                && before.stream()
                        .anyMatch(last -> isOver(last) && !row.placed().isAfter(last.ceased()));
    }

    private static boolean isOver(PlacedForAdoption last) {
        return AdoptionDecisions.isReversed(last)
                && last.placed().isDate()
                && !last.ceased().isUnreadable();
    }

    private static boolean isSame(PlacedForAdoption one, PlacedForAdoption other) {
        return one.placed().equals(other.placed())
                && one.ceased().equals(other.ceased())
                && one.reasonCeased().equals(other.reasonCeased());
    }

    private static List<PlacedForAdoption> lastYear(Child child) {
        return child.last().rows(DECISIONS);
    }
}
