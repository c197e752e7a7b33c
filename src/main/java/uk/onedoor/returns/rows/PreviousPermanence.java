package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** What permanence a child had before being looked after. */
public final class PreviousPermanence extends Row {
    private final Day dob;
    private final String option;
    private final String authority;
    private final String date;

    PreviousPermanence(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.option = code("PREV_PERM");
        this.authority = code("LA_PERM");
        this.date = says("DATE_PERM");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** PREV_PERM: P1 to P4 or Z1. */
    public String option() {
        return option;
    }

    /** LA_PERM: the authority that arranged it. */
    public String authority() {
        return authority;
    }

    /** DATE_PERM: dd/mm/yyyy, with zz for unknown parts. */
    public String date() {
        return date;
    }
}
