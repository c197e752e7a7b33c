package uk.onedoor.returns.check;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Postcodes;

/** Where postcodes lie as a worked example tells it, in the columns of the Office for National Statistics. */
final class ToldPlaces implements Places {
    private static final Map<String, String> BEYOND_ENGLAND = Map.of("W", "WAL", "S", "SCO", "N", "NIR");

    private final Map<String, Place> byPostcode = new HashMap<>();

    /** Reads a list of postcodes, each by itself or with its place. */
    ToldPlaces(JsonNode list) {
        list.forEach(one -> byPostcode.put(
                Postcodes.plain(
                        one.isString() ? one.asString() : one.path("pcd").asString("")),
                new Place(
                        (int) one.path("oseast1m").asDouble(-1),
                        (int) one.path("osnrth1m").asDouble(-1),
                        authority(Vector.text(one.path("laua"))))));
    }

    private static String authority(String code) {
        return code.isEmpty() ? "" : BEYOND_ENGLAND.getOrDefault(code.substring(0, 1), code);
    }

    @Override
    public boolean areKnown() {
        return true;
    }

    @Override
    public Place find(String postcode) {
        return byPostcode.getOrDefault(Postcodes.plain(postcode), Place.NOWHERE);
    }
}
