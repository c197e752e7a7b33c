package uk.onedoor.placements;

import java.time.LocalDate;

/** How soon a home is needed. */
public enum Urgency {
    TONIGHT,
    THESE_DAYS,
    PLANNED;

    private static final int A_FEW_DAYS = 3;

    /** The day by which an option is named: today, within three days, or within so many as the council chose. */
    LocalDate optionBy(LocalDate today, int usualDays) {
        return switch (this) {
            case TONIGHT -> today;
            case THESE_DAYS -> today.plusDays(Math.min(A_FEW_DAYS, usualDays));
            case PLANNED -> today.plusDays(usualDays);
        };
    }
}
