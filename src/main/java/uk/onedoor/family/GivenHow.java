package uk.onedoor.family;

/** How somebody was given a crisis plan. */
public enum GivenHow {
    READ_TOGETHER,
    PRINTED,
    SENT
}
