package uk.onedoor.returns.rules;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;

/** One rule of the return: what there is to say of it, and how it is asked. */
public final class Rule {
    private final RuleText text;
    private final @Nullable OfChild ofChild;
    private final @Nullable OfReturn ofReturn;
    private final boolean isOfRows;

    private Rule(RuleText text, @Nullable OfChild ofChild, @Nullable OfReturn ofReturn, boolean isOfRows) {
        this.text = text;
        this.ofChild = ofChild;
        this.ofReturn = ofReturn;
        this.isOfRows = isOfRows;
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

    static Rule ofRows(RuleText text, OfChild rows) {
        return new Rule(text, rows, null, true);
    }

    static Rule ofChild(RuleText text, OfChild child) {
        return new Rule(text, child, null, false);
    }

    static Rule ofReturn(RuleText text, OfReturn whole) {
        return new Rule(text, null, whole, false);
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

    /** Tells the rows of one child that fail; rows that belong to no child are asked only what concerns one row. */
    public void check(Child child, Consumer<Row> wrong) {
        if (ofChild != null && (isOfRows || !child.id().isEmpty())) ofChild.check(child, wrong);
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
