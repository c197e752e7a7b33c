package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.BedId;

/** Beds held until a moment that has gone. */
@Service
@Transactional
class Holds {

    private final StayRepository stays;
    private final Clock clock;

    Holds(StayRepository stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    /** Holds that ran out and nobody has let go. */
    @Transactional(readOnly = true)
    public List<Stay> ranOut() {
        return stays.ranOut(clock.instant());
    }

    /** Lets go what ran out of this young person's holds, and of those on this bed. */
    public void letGo(Stay held) {
        Instant now = clock.instant();
        BedId bed = held.bed();
        stays.takeTurns(held.youngPerson(), bed == null ? List.of() : List.of(bed), now);
    }
}
