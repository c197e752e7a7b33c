package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** One review of a child's care. */
public final class Review extends Row {
    private final Day dob;
    private final Day review;
    private final String reviewCode;

    Review(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.review = day("REVIEW");
        this.reviewCode = code("REVIEW_CODE");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** REVIEW: when it was. */
    public Day review() {
        return review;
    }

    /** REVIEW_CODE: how the child took part, PN0 to PN7. */
    public String reviewCode() {
        return reviewCode;
    }
}
