package uk.onedoor.outcomes;

/** Where something is known from. */
public enum HappeningSource {
    SEEN,
    TOLD_BY_YOUNG_PERSON,
    TOLD_BY_FAMILY,
    POLICE,
    HEALTH,
    SCHOOL,
    SOCIAL_CARE
}
