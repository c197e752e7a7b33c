package uk.onedoor.patterns;

/** What of an episode is named. */
public enum WhereaboutKind {
    /** Where they were, or may have been. */
    PLACE,
    /** With whom they were. */
    PERSON,
    /** How they got about: a bus, a lift, a line. */
    WAY
}
