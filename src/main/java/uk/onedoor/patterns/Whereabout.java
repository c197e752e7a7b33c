package uk.onedoor.patterns;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * A place, a person or a way of getting about of one episode.
 *
 * @param postcode of a place, where it is known, such as YO7 1AA
 * @param words whom to ask, or why nobody else is told; empty where it may be shared
 * @param by who wrote it down
 */
record Whereabout(
        UUID id,
        YoungPersonId record,
        UUID episode,
        WhereaboutKind kind,
        String name,
        @Nullable String postcode,
        Handling handling,
        String words,
        String by,
        Instant at) {

    /** The same for the same place or person, however it was typed. */
    String key() {
        return kind + " " + name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
