package uk.onedoor.returns.rows;

import java.util.Locale;

/** Where a placement lies: its authority, in or out of the responsible one, and how many miles from home. */
record Whereabouts(String authority, String location, double distance) {
    private static final Whereabouts UNKNOWN = new Whereabouts("", "", Double.NaN);

    /** Kilometres a mile, as DfE's own formula for the distance has it. */
    private static final double KILOMETRES = 1.6093;

    private static final double METRES = 1000;

    /** A column that a file has counts, also where it is blank; what a file does not have is worked out. */
    static Whereabouts of(Episode episode, Setting setting) {
        Places places = setting.places();
        Places.Place place = places.areKnown() ? places.find(episode.placePost()) : Places.Place.NOWHERE;
        String authority = episode.extra("PL_LA").orElseGet(() -> authority(episode, place));
        double distance = episode.extra("PL_DISTANCE")
                .map(Whereabouts::number)
                .orElseGet(() -> place.isKnown() ? miles(places.find(episode.homePost()), place) : Double.NaN);
        String location = episode.extra("PL_LOCATION")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElse(authority.isEmpty() ? "" : setting.isOwn(authority) ? "IN" : "OUT");
        return authority.isEmpty() && location.isEmpty() && Double.isNaN(distance)
                ? UNKNOWN
                : new Whereabouts(authority, location, distance);
    }

    private static String authority(Episode episode, Places.Place place) {
        return !place.isKnown() && Postcodes.isNorthernIrish(episode.placePost()) ? "NIR" : place.authority();
    }

    private static double miles(Places.Place home, Places.Place place) {
        if (!home.isKnown()) return Double.NaN;
        double metres = Math.hypot(home.easting() - place.easting(), home.northing() - place.northing());
        return Math.round(metres / METRES / KILOMETRES * 10) / 10.0;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
