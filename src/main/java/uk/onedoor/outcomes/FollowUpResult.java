package uk.onedoor.outcomes;

/** What came of a planned follow-up: not wanting to and not being found are results too. */
public enum FollowUpResult {
    TAKEN,
    DECLINED,
    NOT_REACHED
}
