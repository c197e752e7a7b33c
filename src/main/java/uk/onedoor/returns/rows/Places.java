package uk.onedoor.returns.rows;

/** Where postcodes lie, with the authorities' boundaries of one collection year. */
public interface Places {

    /** Nothing is known of any postcode. */
    Places UNKNOWN = new Places() {
        @Override
        public boolean areKnown() {
            return false;
        }

        @Override
        public Place find(String postcode) {
            return Place.NOWHERE;
        }
    };

    /** False when no postcodes were loaded: then nothing may be said of any. */
    boolean areKnown();

    /** Where a postcode lies, with or without its space, in capitals or not; {@link Place#NOWHERE} when there is none such. */
    Place find(String postcode);

    /**
     * One place.
     *
     * @param easting metres east on the National Grid
     * @param northing metres north on the National Grid
     * @param authority the nine-character code of the authority for children's services; WAL, SCO or NIR beyond England;
     *     empty when it is not known
     */
    record Place(int easting, int northing, String authority) {
        public static final Place NOWHERE = new Place(-1, -1, "");

        public boolean isKnown() {
            return this != NOWHERE;
        }
    }
}
