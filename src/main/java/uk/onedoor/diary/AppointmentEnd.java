package uk.onedoor.diary;

/** What became of an appointment. */
public enum AppointmentEnd {
    HAPPENED,
    DID_NOT,
    MOVED
}
