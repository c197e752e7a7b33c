package uk.onedoor.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.WorkDays;

/** How often a council looks at a plan together, in weeks, and within how many working days the first one is made. */
public record Rhythm(int reviewWeeks, int firstDays) {

    /** When the next review is, after one on this day. */
    LocalDate after(LocalDate review) {
        return review.plusWeeks(reviewWeeks);
    }

    /**
     * When the plan is to be looked at together, or made for the first time.
     *
     * @param planned the day the last review named; null when there was none. One named before they came back is over, and
     *     the plan is made anew
     */
    LocalDate due(LocalDate withUsSince, @Nullable LocalDate planned) {
        return planned == null || planned.isBefore(withUsSince) ? WorkDays.after(withUsSince, firstDays) : planned;
    }
}
