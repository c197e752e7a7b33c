package uk.onedoor.endings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cliff that falls into the weeks around a day on which support grows less, or ends; or one that comes while nothing is
 * agreed yet about how support goes on.
 *
 * @param near that day; null where nothing is agreed
 */
record Alarm(Cliff cliff, @Nullable LocalDate near, boolean ends) {

    /** The earlier of the two days. */
    LocalDate first() {
        return near != null && near.isBefore(cliff.on()) ? near : cliff.on();
    }

    LocalDate last() {
        return near != null && near.isAfter(cliff.on()) ? near : cliff.on();
    }
}
