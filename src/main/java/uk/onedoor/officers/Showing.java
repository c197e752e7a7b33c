package uk.onedoor.officers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * What one of the police is shown of one night.
 *
 * @param contact their name and police force
 * @param opened when its code was typed; null while it was not
 * @param ended when they came back, or somebody stopped it; null while it goes on
 */
record Showing(
        UUID id,
        YoungPersonId who,
        UUID episode,
        String contact,
        Instant sent,
        @Nullable Instant opened,
        @Nullable Instant ended) {

    boolean stands() {
        return ended == null;
    }
}
