package uk.onedoor.placements;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;
import uk.onedoor.stays.Entry;

/** By when a house mix is to be weighed, and how long a yes holds. The figures are our own; no regulation names one. */
final class MixDueRules {

    /** A yes holds for an arrival up to so many days after it was said; later the mix may be another. */
    static final int DAYS_A_YES_HOLDS = 28;

    /** A mix nobody weighed is asked for up to so many days after somebody came: by then those who live together know. */
    static final int DAYS_IT_IS_ASKED_FOR = 28;

    private MixDueRules() {}

    /** Where somebody may live with young people they did not choose, and we decide who comes. */
    static boolean asksForOne(HomeOption option) {
        return switch (option) {
            case HUB, COMMUNITY_FOSTER_FAMILY, SUPPORTED_LODGINGS, SUPPORTED_ACCOMMODATION -> true;
            default -> false;
        };
    }

    /** Before they come; when they came because it could not wait, by the next working day. */
    static LocalDate by(Entry entry, LocalDate arrival) {
        return entry == Entry.EMERGENCY ? WorkDays.after(arrival, 1) : arrival;
    }

    /** True when the newest decision about a home is a yes that still holds on the day of arrival; null: there is none. */
    static boolean holds(@Nullable MixDecision newest, @Nullable Instant at, LocalDate arrival) {
        return newest != null
                && at != null
                && newest != MixDecision.NOT_HERE
                && !London.day(at).plusDays(DAYS_A_YES_HOLDS).isBefore(arrival);
    }
}
