package uk.onedoor.diary;

/** What a young person waits for. */
public enum WaitsFor {
    HOUSING,
    LIFE_COACH,
    COMMUNICATION_WORKER,
    MENTAL_HEALTH,
    SCHOOL_PLACE,
    ADVOCATE,
    SOMETHING_ELSE
}
