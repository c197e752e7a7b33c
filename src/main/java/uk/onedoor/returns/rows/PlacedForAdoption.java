package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** A decision that a child should be placed for adoption. */
public final class PlacedForAdoption extends Row {
    private final Day dob;
    private final Day placed;
    private final Day ceased;
    private final String reasonCeased;

    PlacedForAdoption(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.placed = day("DATE_PLACED");
        this.ceased = day("DATE_PLACED_CEASED");
        this.reasonCeased = code("REASON_PLACED_CEASED");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** DATE_PLACED: when it was decided. */
    public Day placed() {
        return placed;
    }

    /** DATE_PLACED_CEASED: when it was reversed. */
    public Day ceased() {
        return ceased;
    }

    /** REASON_PLACED_CEASED: why it was reversed. */
    public String reasonCeased() {
        return reasonCeased;
    }
}
