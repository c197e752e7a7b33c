package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** One social worker's time with a child (social worker episode). */
public final class SocialWorkerSpell extends Row {
    private final Day dob;
    private final String workerId;
    private final Day start;
    private final Day end;
    private final String reason;

    SocialWorkerSpell(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.workerId = says("SW_ID");
        this.start = day("SW_DECOM");
        this.end = day("SW_DEC");
        this.reason = code("SW_REASON");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** SW_ID: the worker's registration number. */
    public String workerId() {
        return workerId;
    }

    /** SW_DECOM: first day. */
    public Day start() {
        return start;
    }

    /** SW_DEC: last day. */
    public Day end() {
        return end;
    }

    /** SW_REASON: why the worker changed. */
    public String reason() {
        return reason;
    }
}
