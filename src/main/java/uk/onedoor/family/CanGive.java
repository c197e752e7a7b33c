package uk.onedoor.family;

/** What somebody who is found could give. */
public enum CanGive {
    BED,
    MEAL,
    CALL,
    LIFT,
    BIRTHDAY,
    TIME
}
