package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.placements.HomeRequestId;
import uk.onedoor.placements.Near;
import uk.onedoor.placements.NewDecision;
import uk.onedoor.postcodes.Location;

/** Names the requests of the invented town, and where home is for whoever asks, the same at every start. */
final class RequestIds {

    private static final int AROUND_METRES = 9_000;

    private RequestIds() {}

    /** Where they live with their family: somewhere around the hub, on a map of no town. */
    static Near home(Someone one, LocalDate asked, String which) {
        String key = one.person().key();
        int spread = key.hashCode();
        Location at = new Location(
                430_000 + Math.floorMod(spread, AROUND_METRES), 480_000 + Math.floorMod(spread / 7, AROUND_METRES / 2));
        return new Near(id("near " + key + which + asked), Near.What.HOME, null, null, at);
    }

    static NewDecision decision(Someone one, LocalDate asked, String which, String because) {
        return new NewDecision(
                id("decision " + one.person().key() + which + asked),
                request(one, asked, which),
                because,
                "The hub manager, with them and their key worker");
    }

    static HomeRequestId request(Someone one, LocalDate day, String which) {
        return new HomeRequestId(id("request " + one.person().key() + "/" + which + "/" + day));
    }

    static UUID id(String text) {
        return UUID.nameUUIDFromBytes(("placements " + text).getBytes(StandardCharsets.UTF_8));
    }
}
