package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody is in a household, from a day; {@code until} is the first day they are it no more, null while they are. */
public record Part(
        UUID id,
        Human human,
        HouseholdId household,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What a human being can be in a household. */
    public enum Kind {
        /** Who is or would be approved to care for a child. */
        CARER,
        /** Who takes in a young person of 16 or 17 as a host. */
        HOST,
        /** Who lives there too. */
        HOUSEHOLD_MEMBER,
        /** Who steps in when the others cannot, living there or not. */
        BACK_UP;

        /** True for those who are checked and approved themselves. */
        public boolean isApproved() {
            return this == CARER || this == HOST;
        }
    }

    /** True when it is theirs on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
