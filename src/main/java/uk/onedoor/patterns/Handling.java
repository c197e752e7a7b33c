package uk.onedoor.patterns;

/** Who beyond those who read it here may be told, from the freest to the closest. */
public enum Handling {
    /** Whoever needs it to keep somebody safe. */
    MAY_SHARE,
    /** Somebody is asked first, who is named. */
    ASK_FIRST,
    /** Nobody else, and why. */
    STAYS_HERE
}
