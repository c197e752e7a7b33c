package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bedroom of a home, from a day.
 *
 * @param until the first night nobody sleeps in it any more, and {@code endedBecause} why; null while it is one
 */
public record Room(
        UUID id,
        HomeId home,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String endedBecause) {

    Room(UUID id, HomeId home, String name, LocalDate from) {
        this(id, home, name, from, null, null);
    }
}
