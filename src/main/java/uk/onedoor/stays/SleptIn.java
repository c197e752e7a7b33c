package uk.onedoor.stays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.StillUsed;

/** Says of a home that is to close, and of a bed that is to end, whether anybody sleeps or is expected there. */
@Component
@Transactional(readOnly = true)
class SleptIn implements StillUsed {

    private final StayRepository stays;

    SleptIn(StayRepository stays) {
        this.stays = stays;
    }

    @Override
    public boolean home(HomeId home, LocalDate firstNight) {
        return stays.isStillUsed(home, null, firstNight, null);
    }

    @Override
    public boolean bed(BedId bed, LocalDate firstNight, @Nullable LocalDate until) {
        return stays.isStillUsed(null, bed, firstNight, until);
    }
}
