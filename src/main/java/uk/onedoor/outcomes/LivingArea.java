package uk.onedoor.outcomes;

/** Whether somebody lives in the council's own area. */
public enum LivingArea {
    IN_OUR_AREA,
    OUT_OF_AREA
}
