package uk.onedoor.diary;

/** Which part of bringing somebody up is held by whoever promised it: who parents what. */
public enum PartHeld {
    MORNINGS,
    SCHOOL_RUNS,
    MONEY,
    DOCTOR,
    BED_FOR_A_NIGHT,
    BIRTHDAYS,
    SOMETHING_ELSE
}
