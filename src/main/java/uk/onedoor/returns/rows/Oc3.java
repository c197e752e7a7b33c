package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** How a care leaver was around a birthday in the year. */
public final class Oc3 extends Row {
    private final Day dob;
    private final String inTouch;
    private final String activity;
    private final String accommodation;

    Oc3(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.inTouch = code("IN_TOUCH");
        this.activity = code("ACTIV");
        this.accommodation = code("ACCOM");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** IN_TOUCH: whether the council was in touch. */
    public String inTouch() {
        return inTouch;
    }

    /** ACTIV: education, training, work, or none. */
    public String activity() {
        return activity;
    }

    /** ACCOM: where they lived. */
    public String accommodation() {
        return accommodation;
    }
}
