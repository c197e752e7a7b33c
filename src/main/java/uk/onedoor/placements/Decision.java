package uk.onedoor.placements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.StayId;

/**
 * What was decided about a request, by whom and why.
 *
 * @param home null unless it is about one; {@code stay} null unless it was booked
 * @param decidedBy who decided, as people say it; {@code by} is who wrote it down
 * @param away null unless the home lies out of the area
 */
public record Decision(
        UUID id,
        HomeRequestId request,
        YoungPersonId youngPerson,
        What what,
        @Nullable HomeId home,
        @Nullable StayId stay,
        String because,
        String decidedBy,
        @Nullable Away away,
        UUID by,
        Instant at) {

    /** What can be decided. */
    public enum What {
        OUTREACH_AT_HOME,
        A_HOME,
        NOT_HERE,
        WITHDRAWN;

        /** True when the request is answered by it; ruling out one home leaves it open. */
        public boolean closes() {
            return this != NOT_HERE;
        }
    }

    /**
     * What the law asks for before somebody lives out of their area (Care Planning, Placement and Case Review (England)
     * Regulations 2010, regulation 11): why nothing nearer will do, who was consulted, and the officer who approved it.
     */
    public record Away(String nothingNearer, String consulted, String approvedBy) {}
}
