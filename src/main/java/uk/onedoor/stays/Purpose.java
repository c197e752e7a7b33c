package uk.onedoor.stays;

/** What a stay is for; a stay without a purpose is not begun. */
public enum Purpose {
    SAFE_TONIGHT,
    BREATHING_SPACE,
    TIME_TO_UNDERSTAND,
    STEP_TO_FAMILY,
    STEP_TO_OWN_PLACE,
    A_HOME_FOR_LONG,
    /** A weekend, a sleepover. */
    TIME_TOGETHER
}
