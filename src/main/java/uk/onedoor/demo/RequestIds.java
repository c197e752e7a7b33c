package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.placements.HomeRequestId;
import uk.onedoor.placements.NewDecision;

/** Names the requests of the invented town, the same at every start. */
final class RequestIds {

    private RequestIds() {}

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
