package uk.onedoor.safety;

/** How it is judged that somebody is not where they were expected, in the terms of the children looked after return. */
public enum MissingGrade {
    /** Away from placement without authorisation: where they are is known. */
    AWAY,
    /** Missing: nobody knows where they are. */
    MISSING
}
