package uk.onedoor.placements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.postcodes.Location;

/**
 * Somewhere or somebody the young person wants to be near.
 *
 * @param at given as a point on the map; null where only words or a postcode are known
 */
public record Near(
        UUID id,
        What what,
        @Nullable String words,
        @Nullable String postcode,
        @Nullable Location at) {

    /** What they want to be near. */
    public enum What {
        HOME,
        SCHOOL,
        SOMEBODY
    }
}
