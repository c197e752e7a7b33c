package uk.onedoor.safety;

/** What became of a return home interview. */
public enum InterviewKind {
    OFFERED,
    DONE,
    /** Offered, and the young person would rather not: an answer. */
    DECLINED,
    /** Decided that none is offered, and why. */
    DECIDED_AGAINST
}
