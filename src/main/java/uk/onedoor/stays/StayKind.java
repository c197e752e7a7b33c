package uk.onedoor.stays;

/** Whether they live there, or are there for a night or two while the place they live in stays theirs. */
public enum StayKind {
    LIVING,
    VISIT
}
