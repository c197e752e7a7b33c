package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** An adoption in the year (AD1). */
public final class Adoption extends Row {
    private final Day dob;
    private final Day dateInt;
    private final Day dateMatch;
    private final String fosterCare;
    private final String adopters;
    private final String adoptersSex;
    private final String adoptersStatus;

    Adoption(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.dateInt = day("DATE_INT");
        this.dateMatch = day("DATE_MATCH");
        this.fosterCare = code("FOSTER_CARE");
        this.adopters = code("NB_ADOPTR");
        this.adoptersSex = code("SEX_ADOPTR");
        this.adoptersStatus = code("LS_ADOPTR");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** DATE_INT: when it was decided that the child should be placed for adoption. */
    public Day dateInt() {
        return dateInt;
    }

    /** DATE_MATCH: when child and adopters were matched. */
    public Day dateMatch() {
        return dateMatch;
    }

    /** FOSTER_CARE: 1 when the adopters fostered the child before. */
    public String fosterCare() {
        return fosterCare;
    }

    /** NB_ADOPTR: how many adopters. */
    public String adopters() {
        return adopters;
    }

    /** SEX_ADOPTR: M1, F1, MM, FF, MF. */
    public String adoptersSex() {
        return adoptersSex;
    }

    /** LS_ADOPTR: legal status of the adopters. */
    public String adoptersStatus() {
        return adoptersStatus;
    }
}
