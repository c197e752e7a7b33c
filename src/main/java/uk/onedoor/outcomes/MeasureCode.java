package uk.onedoor.outcomes;

/** Which measure a score is of. */
public enum MeasureCode {
    SDQ_TOTAL,
    ORS_TOTAL,
    SWEMWBS,
    ROSENBERG,
    GOAL_PROGRESS,
    SCALING
}
