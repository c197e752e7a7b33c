package uk.onedoor.patterns;

/** A quarter of a day, of six hours each from midnight. */
public enum PartOfDay {
    NIGHT,
    MORNING,
    AFTERNOON,
    EVENING;

    private static final int HOURS = 6;

    static PartOfDay of(int hour) {
        return values()[hour / HOURS];
    }
}
