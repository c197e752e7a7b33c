package uk.onedoor.town;

/** What a young person's life has held over a stretch of time, and how school and substances stand at its end. */
public record LifeLately(
        int daysMissing, int arrests, int aeAttendances, int admissions, Schooling schooling, Substances substances) {

    /** Where learning or work stands. */
    public enum Schooling {
        ATTENDING,
        PART_TIMETABLE,
        NOT_ATTENDING,
        COLLEGE_OR_TRAINING,
        WORKING,
        LOOKING;

        boolean atSchool() {
            return this == ATTENDING || this == PART_TIMETABLE;
        }

        boolean engaged() {
            return this != NOT_ATTENDING && this != LOOKING;
        }
    }

    /** How substances stand, in the young person's own account. */
    public enum Substances {
        NONE,
        NOW_AND_THEN,
        MOST_WEEKS,
        NOT_SAID
    }
}
