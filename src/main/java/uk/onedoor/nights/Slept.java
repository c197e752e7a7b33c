package uk.onedoor.nights;

import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.HomeId;
import uk.onedoor.stays.Entry;

/**
 * Where somebody slept on a night.
 *
 * @param hub whose they were that night; null where they only stayed with us
 * @param home where a stay tells of the night; null where only a move does, or nobody
 * @param bed the bed of the hub they slept in, {@code RESIDENTIAL} or {@code EMERGENCY}; null elsewhere
 * @param visit true when the place they lived in was another
 * @param entry how the stay began; null where no stay tells of the night
 * @param outOfArea null where nobody knows in whose area it is
 */
public record Slept(
        @Nullable HubId hub,
        NightKind kind,
        @Nullable HomeId home,
        @Nullable BedKind bed,
        boolean visit,
        @Nullable Entry entry,
        @Nullable Boolean outOfArea) {

    /** True for a night in a bed of the hub. */
    public boolean isBedNight() {
        return bed != null;
    }
}
