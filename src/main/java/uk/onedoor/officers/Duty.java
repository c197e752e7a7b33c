package uk.onedoor.officers;

/** What somebody of the police is there for. */
enum Duty {
    MISSING_COORDINATOR,
    CONTROL_ROOM,
    NEIGHBOURHOOD,
    OTHER
}
