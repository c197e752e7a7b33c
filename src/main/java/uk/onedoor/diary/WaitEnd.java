package uk.onedoor.diary;

/** How a wait ended. */
public enum WaitEnd {
    STARTED,
    NOT_NEEDED,
    TURNED_DOWN
}
