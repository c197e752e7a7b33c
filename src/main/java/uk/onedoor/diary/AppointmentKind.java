package uk.onedoor.diary;

/** What an appointment is. */
public enum AppointmentKind {
    VISIT(true),
    MEETING(true),
    HEALTH(false),
    SCHOOL(true),
    COURT(false),
    FAMILY_TIME(false),
    ACTIVITY(false);

    private final boolean joinable;

    AppointmentKind(boolean joinable) {
        this.joinable = joinable;
    }

    /** False for what must be apart from everything else, whatever journey it would save. */
    boolean mayBeJoined() {
        return joinable;
    }
}
