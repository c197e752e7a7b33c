package uk.onedoor.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers: RFC 9562 version 7, so that rows written together lie together. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
