package uk.onedoor.referrals;

/** How an ask for help reached us. */
public enum CameBy {
    /** The public page. */
    DOOR,
    CALL,
    VISIT,
    MEETING,
    LETTER
}
