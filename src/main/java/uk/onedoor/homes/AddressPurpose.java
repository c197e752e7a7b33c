package uk.onedoor.homes;

/** What somebody opens an address for; it stands in the trace of the opening. */
public enum AddressPurpose {
    /** To go there. */
    VISIT,
    /** To bring somebody, or fetch them. */
    JOURNEY,
    /** To send something there. */
    LETTER,
    /** Somebody may be in danger now. */
    EMERGENCY,
    /** To see that it is right. */
    CHECK,
    /** It is where they live themselves. */
    MY_OWN_HOME
}
