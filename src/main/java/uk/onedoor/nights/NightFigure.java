package uk.onedoor.nights;

/** What is counted of nights. */
public enum NightFigure {
    /** In a bed of the hub, as a stay tells. */
    BED,
    /** Away from family and from a place of one's own. */
    AWAY,
    /** In another council's area. */
    OUT_OF_AREA,
    /** Over twenty miles from home, in a straight line. */
    FAR
}
