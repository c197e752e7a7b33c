package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** One deprivation of liberty order. */
public final class DolOrder extends Row {
    private final Day dob;
    private final Day start;
    private final Day end;

    DolOrder(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.start = day("DOLO_START");
        this.end = day("DOLO_END");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** DOLO_START: first day. */
    public Day start() {
        return start;
    }

    /** DOLO_END: last day. */
    public Day end() {
        return end;
    }
}
