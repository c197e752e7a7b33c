package uk.onedoor.endings;

/** What came of staying close: not wanting it, and not being found, are answers too. */
public enum KeepingOutcome {
    DONE,
    NONE_WANTED,
    NOT_REACHED
}
