package uk.onedoor.placements;

import org.jspecify.annotations.Nullable;

/**
 * How near a home is to where the young person's own home is, in bands of a straight line in miles that are told aloud.
 * Twenty miles is the line the statutory return counts by. In the order in which homes are shown.
 */
enum Nearness {
    WITHIN_FIVE(5),
    WITHIN_TWENTY(20),
    WITHIN_A_HUNDRED(100),
    FURTHER(Double.MAX_VALUE),
    /** Nobody knows where one of the two lies, or the viewer is not to know; which council's area it is in, everybody knows. */
    NOT_KNOWN(Double.NaN),
    NOT_KNOWN_OUT_OF_AREA(Double.NaN);

    private final double miles;

    Nearness(double miles) {
        this.miles = miles;
    }

    static Nearness of(@Nullable Double miles, boolean outOfArea) {
        if (miles == null) {
            return outOfArea ? NOT_KNOWN_OUT_OF_AREA : NOT_KNOWN;
        }
        for (Nearness band : values()) {
            if (miles <= band.miles) {
                return band;
            }
        }
        throw new IllegalArgumentException("No distance: " + miles);
    }
}
