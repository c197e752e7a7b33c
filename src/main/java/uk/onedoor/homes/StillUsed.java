package uk.onedoor.homes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asked before a home closes or a bed ends: rooms above that know who sleeps where answer it, and only with yes or no. */
public interface StillUsed {

    /** True when somebody lives, or is expected, in that home on a night from this one on. */
    boolean home(HomeId home, LocalDate firstNight);

    /**
     * True when somebody sleeps, or is expected, in that bed.
     *
     * @param until the first night that does not matter any more; null: every night from the first on
     */
    boolean bed(BedId bed, LocalDate firstNight, @Nullable LocalDate until);
}
