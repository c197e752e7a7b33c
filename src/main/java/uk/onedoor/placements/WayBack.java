package uk.onedoor.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.StayId;

/** How somebody who lives out of their area comes back, as written at a moment; one holds for a stay. */
public record WayBack(UUID id, YoungPersonId youngPerson, StayId stay, Back back, UUID by, Instant at) {

    /** Who sees to it (an account), by when they are back, what has to happen, and when it is looked at again. */
    public record Back(UUID owner, LocalDate by, String hasToHappen, LocalDate lookOn) {}

    /**
     * Somebody who lives out of their area: by which record and stay, where and since when.
     *
     * @param back null while nobody planned one; {@code owner} is then empty, else the name of who sees to it
     */
    public record Living(
            YoungPersonId youngPerson,
            YoungPersonId record,
            StayId stay,
            String home,
            LocalDate since,
            @Nullable Back back,
            String owner) {}
}
