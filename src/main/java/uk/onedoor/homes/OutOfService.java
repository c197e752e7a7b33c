package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time nobody can sleep in a bed.
 *
 * @param from the first night
 * @param until the first night it can be slept in again; null while that is not known
 */
public record OutOfService(
        UUID id,
        HomeId home,
        BedId bed,
        LocalDate from,
        @Nullable LocalDate until,
        String reason) {

    /** True when nobody can sleep there in the night that begins on that day. */
    public boolean covers(LocalDate night) {
        return !night.isBefore(from) && (until == null || night.isBefore(until));
    }
}
