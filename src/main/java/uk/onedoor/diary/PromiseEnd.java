package uk.onedoor.diary;

/** How a promise ended. */
public enum PromiseEnd {
    KEPT,
    LET_GO
}
