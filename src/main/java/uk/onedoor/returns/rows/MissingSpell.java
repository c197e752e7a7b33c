package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** One time a child was missing, or away from where they live without authorisation. */
public final class MissingSpell extends Row {
    private final Day dob;
    private final String kind;
    private final Day start;
    private final Day end;

    MissingSpell(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.kind = code("MISSING");
        this.start = day("MIS_START");
        this.end = day("MIS_END");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** MISSING: M missing, A away without authorisation. */
    public String kind() {
        return kind;
    }

    /** MIS_START: first day. */
    public Day start() {
        return start;
    }

    /** MIS_END: last day. */
    public Day end() {
        return end;
    }
}
