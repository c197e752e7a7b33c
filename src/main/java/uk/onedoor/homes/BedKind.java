package uk.onedoor.homes;

/** What a bed is for. */
public enum BedKind {
    /** In the hub, for a short planned stay. */
    RESIDENTIAL,
    /** In the hub, kept for tonight. */
    EMERGENCY,
    /** In a family's or host's home. */
    FAMILY,
    /** A room or flat of one's own. */
    OWN_ROOM
}
