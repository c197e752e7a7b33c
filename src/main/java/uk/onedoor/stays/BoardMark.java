package uk.onedoor.stays;

/** How one bed stands on one night: what the legend of the board explains. */
enum BoardMark {
    /** Slept here, or sleeps here tonight. */
    HERE,
    /** The same for a visit: they live elsewhere. */
    VISITS,
    /** Still here after the day they were to leave. */
    STILL_HERE,
    /** Here now, and to be here on that night too. */
    STAYS_ON,
    EXPECTED,
    /** Held for them and not booked yet. */
    HELD,
    /** Booked for that night, and did not come. */
    DID_NOT_COME,
    /** Theirs; they sleep in another home that night. */
    AWAY,
    MISSING,
    FREE,
    /** Out of use, or somebody's the viewer may not see: nothing tells the two apart. */
    NOT_FREE,
    /** Not a bed yet, or no more. */
    NO_BED;

    /** True when the bed is somebody's whom the viewer may see. */
    boolean isSomebodys() {
        return this != FREE && this != NOT_FREE && this != NO_BED;
    }

    /** True when somebody sleeps in it. */
    boolean isSleptIn() {
        return this == HERE || this == VISITS || this == STILL_HERE;
    }
}
