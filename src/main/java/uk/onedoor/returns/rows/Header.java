package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** Who a child is. */
public final class Header extends Row {
    private final String sex;
    private final Day dob;
    private final String ethnic;
    private final String upn;
    private final String mother;
    private final Day childsDob;

    Header(ReadRow read) {
        super(read);
        this.sex = code("SEX");
        this.dob = day("DOB");
        this.ethnic = code("ETHNIC");
        this.upn = code("UPN");
        this.mother = code("MOTHER");
        this.childsDob = day("MC_DOB");
    }

    /** SEX: M, F, U; 1, 2 before 2025. */
    public String sex() {
        return sex;
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** ETHNIC: four letters. */
    public String ethnic() {
        return ethnic;
    }

    /** UPN: unique pupil number, or UN1 to UN5. */
    public String upn() {
        return upn;
    }

    /** MOTHER: 1 when she is a mother. */
    public String mother() {
        return mother;
    }

    /** MC_DOB: when her first child was born. */
    public Day childsDob() {
        return childsDob;
    }

    /** UASC as an XML return has it on the child: 1 or 0; empty in files that tell it by a table of its own. */
    public String uasc() {
        return extra("UASC").orElse("");
    }

    /** DUC as an XML return has it on the child. */
    public Day duc() {
        return Day.read(extra("DUC").orElse(""));
    }
}
