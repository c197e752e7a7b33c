package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.staff.WorkerId;

/**
 * A shift as it was really worked.
 *
 * @param day the day it began on
 * @param shift the plan it stands beside; null when nobody had planned it
 */
public record Worked(
        UUID id,
        HomeId home,
        LocalDate day,
        ShiftKind kind,
        Hours hours,
        WorkerId worker,
        @Nullable ShiftId shift) {

    boolean isOfNight(LocalDate night) {
        return hours.isOfNight(day, night);
    }
}
