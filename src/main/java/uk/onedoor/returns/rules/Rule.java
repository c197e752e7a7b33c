package uk.onedoor.returns.rules;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.returns.rows.TableSet;

/** One rule of the return: what there is to say of it, and how it is asked. */
public final class Rule {
    private final RuleText text;
    private final @Nullable OfChild ofChild;
    private final @Nullable OfReturn ofReturn;
    private final boolean isOfRows;
    private final TableSet tables;

    private Rule(
            RuleText text, @Nullable OfChild ofChild, @Nullable OfReturn ofReturn, boolean isOfRows, TableSet tables) {
        this.text = text;
        this.ofChild = ofChild;
        this.ofReturn = ofReturn;
        this.isOfRows = isOfRows;
        this.tables = tables;
    }

    /** Whether a row of a child fails a rule. */
    @FunctionalInterface
    interface OfRow<R extends Row> {
        boolean isWrong(Child child, R row);
    }

    /** Tells which rows of a child fail a rule. */
    @FunctionalInterface
    interface OfChild {
        void check(Child child, Consumer<Row> wrong);
    }

    /** Tells which rows of a whole return fail a rule. */
    @FunctionalInterface
    interface OfReturn {
        void check(Roll roll, Consumer<Row> wrong);
    }

    /** A rule that asks each row of a table by itself. */
    static <R extends Row> Rule ofRows(RuleText text, Table<R> table, OfRow<R> isWrong) {
        return new Rule(text, each(table, isWrong), null, true, TableSet.of(table));
    }

    /** A rule that asks each row of a table beside what else is said of its child, so not the rows of nobody. */
    static <R extends Row> Rule ofChildRows(RuleText text, Table<R> table, OfRow<R> isWrong) {
        return new Rule(text, each(table, isWrong), null, false, TableSet.of(table));
    }

    static Rule ofChild(RuleText text, OfChild child) {
        return new Rule(text, child, null, false, TableSet.all());
    }

    /** A rule that goes through rows of several tables, each by itself. */
    static Rule ofRows(RuleText text, OfChild rows) {
        return new Rule(text, rows, null, true, TableSet.all());
    }

    static Rule ofReturn(RuleText text, OfReturn whole) {
        return new Rule(text, null, whole, false, TableSet.all());
    }

    private static <R extends Row> OfChild each(Table<R> table, OfRow<R> isWrong) {
        return (child, wrong) -> {
            List<R> rows = child.rows(table);
            // By number, since this runs some ten million times for a country and most children have one row or two.
            for (int i = 0; i < rows.size(); i++) if (isWrong.isWrong(child, rows.get(i))) wrong.accept(rows.get(i));
        };
    }

    public RuleText text() {
        return text;
    }

    public String code() {
        return text.code();
    }

    /** True when it is asked of each child by itself; otherwise of the return as a whole. */
    public boolean isOfChildren() {
        return ofChild != null;
    }

    /**
     * Tells the rows of one child that fail. A child with no row in the table whose rows are asked is passed over at once,
     * and rows that belong to no child are asked only what concerns one row.
     */
    public void check(Child child, Consumer<Row> wrong) {
        if (ofChild != null && child.hasAny(tables) && (isOfRows || !child.id().isEmpty())) ofChild.check(child, wrong);
    }

    /** Tells the rows of the whole return that fail. */
    public void check(Roll roll, Consumer<Row> wrong) {
        if (ofReturn != null) ofReturn.check(roll, wrong);
    }

    @Override
    public String toString() {
        return text.code();
    }
}
