package uk.onedoor.returns.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.DolOrder;
import uk.onedoor.returns.rows.MissingSpell;
import uk.onedoor.returns.rows.Period;
import uk.onedoor.returns.rows.PlacedForAdoption;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.SocialWorkerSpell;
import uk.onedoor.returns.rows.Table;

/**
 * What can be asked of any table whose rows run from one day to another: times missing, orders, decisions, social
 * workers.
 *
 * @param table the table
 * @param start the day a row begins
 * @param end the day a row ends; blank while it runs
 */
record Spells<R extends Row>(Table<R> table, Function<R, Day> start, Function<R, Day> end) {
    static final Spells<MissingSpell> MISSING = new Spells<>(Table.MISSING, MissingSpell::start, MissingSpell::end);
    static final Spells<DolOrder> ORDERS = new Spells<>(Table.DOLO, DolOrder::start, DolOrder::end);
    static final Spells<PlacedForAdoption> DECISIONS =
            new Spells<>(Table.PLACED_ADOPTION, PlacedForAdoption::placed, PlacedForAdoption::ceased);
    static final Spells<SocialWorkerSpell> SOCIAL_WORKERS =
            new Spells<>(Table.SW_EPISODES, SocialWorkerSpell::start, SocialWorkerSpell::end);

    /** The rows of a child by the day they begin, those without a readable one last. */
    List<R> inOrder(Child child) {
        List<R> rows = child.rows(table);
        if (rows.size() < 2) return rows;
        List<R> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.<R>comparingInt(row -> start.apply(row).order())
                .thenComparingInt(row -> end.apply(row).order()));
        return sorted;
    }

    /** Rows without an end though another began later. */
    void leftOpen(Child child, Consumer<Row> wrong) {
        List<R> rows = inOrder(child);
        for (int i = 1; i < rows.size(); i++) {
            R before = rows.get(i - 1);
            if (end.apply(before).isBlank() && start.apply(rows.get(i)).isDate()) wrong.accept(before);
        }
    }

    /** Rows that begin before the one before them ends. */
    void beganTooSoon(Child child, Consumer<Row> wrong) {
        List<R> rows = inOrder(child);
        for (int i = 1; i < rows.size(); i++)
            if (start.apply(rows.get(i)).isBefore(end.apply(rows.get(i - 1)))) wrong.accept(rows.get(i));
    }

    /** Of two rows that overlap, the one that ends later; of one that ends and one that runs, the one that ends. */
    void overlapping(Child child, Predicate<Day> runs, Consumer<Row> wrong) {
        List<R> rows = child.rows(table);
        if (rows.size() < 2) return;
        for (R row : rows)
            for (R other : rows)
                if (row != other && isToldOf(row, other, runs)) {
                    wrong.accept(row);
                    break;
                }
    }

    private boolean isToldOf(R row, R other, Predicate<Day> runs) {
        Day ends = end.apply(row);
        Day otherEnds = end.apply(other);
        boolean beginTogether = start.apply(row).isOn(start.apply(other));
        if (runs.test(otherEnds) && runs.test(ends) && beginTogether) return other.number() < row.number();
        if (runs.test(otherEnds)) return start.apply(other).isBefore(runs.test(ends) ? start.apply(row) : ends);
        return otherEnds.isOnOrBefore(ends) && otherEnds.isAfter(start.apply(row));
    }

    /**
     * A row that last year's return left running must be there again. Where it is not, the child's first row is told, or
     * the child itself when it has none this year.
     */
    void notCarriedOver(Child child, Consumer<Row> wrong) {
        List<R> now = inOrder(child);
        for (R then : child.last().rows(table)) {
            boolean ran = end.apply(then).isBlank() && start.apply(then).isDate();
            if (!ran || now.stream().anyMatch(row -> mayBegin(row, start.apply(then)))) continue;
            (now.isEmpty() ? child.rows(Table.HEADER) : now).stream().limit(1).forEach(wrong);
        }
    }

    private boolean mayBegin(R row, Day day) {
        return start.apply(row).isOn(day) || start.apply(row).isUnreadable();
    }

    /** Whether a row has no end though the care it began in has ended. */
    boolean outlastsCare(Child child, R row) {
        return end.apply(row).isBlank() && endOfCare(child, start.apply(row)).isDate();
    }

    /** The day the time in care ended in which a day lies, or else the last one; blank while it runs. */
    private static Day endOfCare(Child child, Day day) {
        Day end = Day.BLANK;
        boolean isFound = false;
        for (Period period : child.periods()) {
            if (isFound && !covers(period, day)) continue;
            isFound |= covers(period, day);
            end = period.last().saysAnotherFollows() ? Day.BLANK : period.end();
        }
        return end;
    }

    private static boolean covers(Period period, Day day) {
        return period.start().isOnOrBefore(day) && !period.end().isBefore(day);
    }
}
