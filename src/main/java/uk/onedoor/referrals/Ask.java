package uk.onedoor.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;

/** An ask for help as it stands: what was said, and the one open step. {@code person} is null until recognised. */
public record Ask(
        AskId id,
        HubId hub,
        CameBy cameBy,
        NewAsk.Worry worry,
        NewAsk.AskedBy by,
        Instant askedAt,
        UUID recordedBy,
        @Nullable YoungPersonId person,
        Step now) {}
