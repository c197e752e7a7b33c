package uk.onedoor.diary;

/** Whose promise it is: somebody who works here, somebody of the family or friends, the young person, or another agency. */
public enum Holder {
    WORKER,
    FAMILY,
    YOUNG_PERSON,
    AGENCY
}
