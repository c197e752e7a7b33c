package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** Somebody who is or was an unaccompanied asylum-seeking child in the year. */
public final class Uasc extends Row {
    private final String sex;
    private final Day dob;
    private final Day duc;

    Uasc(ReadRow read) {
        super(read);
        this.sex = code("SEX");
        this.dob = day("DOB");
        this.duc = day("DUC");
    }

    /** SEX: M, F, U; 1, 2 before 2025. */
    public String sex() {
        return sex;
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** DUC: when the status ceased or will cease. */
    public Day duc() {
        return duc;
    }
}
