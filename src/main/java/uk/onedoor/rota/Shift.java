package uk.onedoor.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.staff.WorkerId;

/**
 * A shift as it is planned, and who planned it when.
 *
 * @param day the day it begins on
 * @param worker null while nobody is found for it
 */
record Shift(
        ShiftId id,
        HomeId home,
        LocalDate day,
        ShiftKind kind,
        Hours hours,
        @Nullable WorkerId worker,
        Plan plan) {

    /** Who planned it, and when. */
    record Plan(UUID by, Instant at) {}

    /** A shift that is not to be, who said so, and when. */
    record CalledOff(Shift shift, UUID by, Instant at) {}

    boolean isOfNight(LocalDate night) {
        return hours.isOfNight(day, night);
    }
}
