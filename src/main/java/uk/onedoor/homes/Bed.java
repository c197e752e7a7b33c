package uk.onedoor.homes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One place to sleep in a home, from a day; {@code until} is the first night it is no bed any more, null while it is. */
public record Bed(
        BedId id,
        HomeId home,
        String name,
        BedKind kind,
        LocalDate from,
        @Nullable LocalDate until) {

    /** True when this is a bed on the night that begins on that day; it may still be out of use, or taken. */
    public boolean isThereOn(LocalDate night) {
        return !night.isBefore(from) && (until == null || night.isBefore(until));
    }
}
