package uk.onedoor.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.staff.WorkerId;

/**
 * Somebody asks for help: what they said, who they are as far as they said, and how it reached us.
 *
 * @param form the one form this was written on: the same words on it are the same ask, however often they are sent
 * @param hub the hub asked for; null lets the council's rule choose
 * @param askedAt when they asked; null for now
 * @param takenBy who took it down; only the product itself may name somebody else than the viewer
 */
public record NewAsk(
        UUID form,
        CameBy cameBy,
        Worry worry,
        AskedBy by,
        @Nullable HubId hub,
        @Nullable Instant askedAt,
        @Nullable WorkerId takenBy) {

    /** What was said: about whom (null only when it is about oneself), what is happening, how soon, what they hope. */
    public record Worry(
            boolean aboutSelf,
            @Nullable String who,
            String words,
            HowSoon howSoon,
            @Nullable String hope) {}

    /** Who asked, as far as they said. */
    public record AskedBy(
            @Nullable Asker relation,
            @Nullable String name,
            @Nullable String contact) {

        public static final AskedBy NOBODY_KNOWS = new AskedBy(null, null, null);
    }
}
