package uk.onedoor.stays;

/** Why somebody moved on, in the words of people; the codes of the statutory return are the return's business. */
public enum LeftBecause {
    AS_PLANNED(false),
    THEY_ASKED(true),
    CARERS_ASKED_HARD_TIMES(true),
    CARERS_ASKED_OTHER(true),
    HOME_CLOSED(false),
    HOME_NOT_GOOD_ENOUGH(true),
    ALLEGATION(true),
    APPROVAL_ENDED(true),
    COUNCIL_DECIDED(false),
    CUSTODY(false),
    OTHER(false);

    private final boolean disruption;

    LeftBecause(boolean disruption) {
        this.disruption = disruption;
    }

    /** True when the move counts as a disruption; a move the plan led to never does. */
    public boolean isDisruption() {
        return disruption;
    }
}
