package uk.onedoor.postcodes;

/**
 * A point on the map of Great Britain: metres east and north of the origin of the National Grid (OSGB36, as postcode
 * directories have it).
 */
public record Location(int easting, int northing) {

    /** How many metres a mile has. */
    public static final double METRES_IN_A_MILE = 1609.344;

    /** The straight line to another point, in miles. */
    public double milesTo(Location other) {
        return Math.hypot((double) easting - other.easting, (double) northing - other.northing) / METRES_IN_A_MILE;
    }
}
