package uk.onedoor.endings;

/** A day on which much ends at once, by law, by contract or by the calendar. */
public enum CliffKind {
    BIRTHDAY,
    WORKER_LEAVES,
    TENANCY,
    SCHOOL_ENDS,
    FUNDING_ENDS,
    MOVE,
    OTHER;

    /** True for those that follow from what is known already; the others are written down. */
    boolean isReckoned() {
        return this == BIRTHDAY || this == WORKER_LEAVES;
    }
}
