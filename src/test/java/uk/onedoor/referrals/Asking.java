package uk.onedoor.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.referrals.NewAsk.AskedBy;
import uk.onedoor.referrals.NewAsk.Worry;

/** Asks for help to test with: {@code Asking.about("Robin")}. */
final class Asking {

    private Asking() {}

    static NewAsk about(String who) {
        return at(CameBy.CALL, who, null, null);
    }

    static NewAsk door(String who) {
        return at(CameBy.DOOR, who, null, null);
    }

    static NewAsk at(CameBy by, String who, @Nullable HubId hub, @Nullable Instant at) {
        return new NewAsk(
                UUID.randomUUID(),
                by,
                new Worry(false, who, "He sleeps at friends' and is out late", HowSoon.THIS_WEEK, null),
                new AskedBy(Asker.TEACHER, "Pat Teacher", "07700 900123"),
                hub,
                at,
                null);
    }
}
