package uk.onedoor.bonds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Glance;

/** Who was rung first in a crisis: the room that keeps crises implements it, this room counts it. */
public interface FirstRung {

    /** Somebody who was rung first: on which day and who, in words; where it can be read, null where nowhere. */
    record Ring(LocalDate on, String who, @Nullable String link) {}

    /** Whom somebody rang first. */
    enum Whom {
        US,
        OWN_PEOPLE,
        SOMEBODY_ELSE
    }

    /** Of how many with a hub it was so the last time it got hard; of whom is not told. */
    record Counted(HubId hub, Whom whom, int people) {}

    /** Every time somebody said who was rung first, up to the end of a day, the newest first. */
    List<Ring> of(Glance glance, LocalDate asAt);

    /** Of everybody with a hub on a day, by their last hard time since they came: for those who count. */
    List<Counted> counted(LocalDate asAt);
}
