package uk.onedoor.returns.rows;

import java.util.Locale;

/** Where a placement lies: its authority, in or out of the responsible one, and how many miles from home. */
record Whereabouts(String authority, String location, double distance) {
    private static final Whereabouts UNKNOWN = new Whereabouts("", "", Double.NaN);

    /** Kilometres a mile, as DfE's own formula for the distance has it. */
    private static final double KILOMETRES = 1.6093;

    private static final double METRES = 1000;

    static Whereabouts of(Episode episode, Setting setting) {
        String authority = episode.extra("PL_LA");
        String location = episode.extra("PL_LOCATION").toUpperCase(Locale.ROOT);
        double distance = number(episode.extra("PL_DISTANCE"));
        Places places = setting.places();
        if (places.areKnown()) {
            Places.Place place = places.find(episode.placePost());
            if (authority.isEmpty()) authority = place.authority();
            if (authority.isEmpty() && Postcodes.isNorthernIrish(episode.placePost())) authority = "NIR";
            if (Double.isNaN(distance)) distance = miles(places.find(episode.homePost()), place);
        }
        if (location.isEmpty() && !authority.isEmpty()) location = setting.isOwn(authority) ? "IN" : "OUT";
        return authority.isEmpty() && location.isEmpty() && Double.isNaN(distance)
                ? UNKNOWN
                : new Whereabouts(authority, location, distance);
    }

    private static double miles(Places.Place home, Places.Place place) {
        if (!home.isKnown() || !place.isKnown()) return Double.NaN;
        double metres = Math.hypot(home.easting() - place.easting(), home.northing() - place.northing());
        return Math.round(metres / METRES / KILOMETRES * 10) / 10.0;
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
