package uk.onedoor.homes;

/** What a home can offer, and what a young person may need of one: the same words for both, so that they can be compared. */
public enum Feature {
    /** Somebody is awake at night. */
    AWAKE_AT_NIGHT,
    /** A place to be alone; few people at a time. */
    QUIET,
    NO_OTHER_YOUNG_PEOPLE,
    ROOM_FOR_SIBLINGS,
    OWN_BATHROOM,
    STEP_FREE,
    ANIMALS,
    NO_ANIMALS,
    NO_SMOKING,
    NEAR_A_BUS,
    LEARNING_TO_LIVE_ALONE,
    KEEPS_THEIR_FAITH,
    SPEAKS_THEIR_LANGUAGE,
    SIGNS,
    PARENT_AND_BABY,
    WELCOMES_LGBT_YOUNG_PEOPLE
}
