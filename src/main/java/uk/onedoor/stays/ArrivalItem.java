package uk.onedoor.stays;

/** What is done when somebody comes to live in a home. */
public enum ArrivalItem {
    BELONGINGS_IN_LUGGAGE,
    MISSING_PROFILE,
    HEALTH_CONSENT,
    DELEGATED_AUTHORITY,
    PLACEMENT_PLAN,
    PARENTS_TOLD,
    SOCIAL_WORKER_TOLD,
    SCHOOL_TOLD,
    AREA_AUTHORITY_TOLD
}
