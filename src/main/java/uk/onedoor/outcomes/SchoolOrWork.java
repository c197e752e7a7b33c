package uk.onedoor.outcomes;

/** How it stands with school, college, training or work. */
public enum SchoolOrWork {
    IN_SCHOOL,
    TAUGHT_AT_HOME,
    IN_COLLEGE,
    TRAINING,
    IN_WORK,
    ON_A_ROLL_NOT_GOING,
    NOT_IN_ANY,
    TOO_YOUNG
}
