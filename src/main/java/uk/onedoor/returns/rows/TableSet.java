package uk.onedoor.returns.rows;

/** Some of the tables of a return; whether a child has a row in any of them is told at once. */
public final class TableSet {
    private final int bits;

    private TableSet(int bits) {
        this.bits = bits;
    }

    /** Every table, so that any child at all has a row in it. */
    public static TableSet all() {
        return new TableSet(-1);
    }

    public static TableSet of(Table<?> table) {
        return new TableSet(1 << table.place());
    }

    boolean hasAnyOf(int others) {
        return (bits & others) != 0;
    }
}
