package uk.onedoor.risks;

/** The question behind every worry: are we managing risk for the organisation, or risk to the young person? */
enum WhoseRisk {
    /** Theirs: they could be hurt. */
    THEIRS,
    /** Ours: we could be blamed. */
    OURS,
    /** Both, and it is said which is which. */
    BOTH
}
