package uk.onedoor.postcodes;

/** A grid reference and a district in one number: metres east and north in 21 bits each, then the district's number. */
final class PackedPlace {
    /** Metres; the National Grid ends at 700,000 east and 1,300,000 north. */
    static final int FARTHEST = (1 << 21) - 1;

    private static final int BITS = 21;

    private PackedPlace() {}

    static long of(int easting, int northing, int district) {
        return (long) district << 2 * BITS | (long) northing << BITS | easting;
    }

    static int easting(long place) {
        return (int) place & FARTHEST;
    }

    static int northing(long place) {
        return (int) (place >>> BITS) & FARTHEST;
    }

    static int district(long place) {
        return (int) (place >>> 2 * BITS);
    }
}
