package uk.onedoor.endings;

/** What is done to stay close after somebody stepped away. */
public enum KeepingKind {
    VISIT,
    CALL,
    BIRTHDAY,
    KEYS,
    FIRST_RENT,
    OTHER;

    /** True for those that are reckoned from the day somebody stepped away, or was born. */
    boolean isReckoned() {
        return this == VISIT || this == BIRTHDAY;
    }
}
