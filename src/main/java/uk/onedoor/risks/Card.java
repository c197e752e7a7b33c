package uk.onedoor.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** A hard decision as it was made; {@code learning} null while nobody looked at it again. */
record Card(
        UUID id,
        YoungPersonId record,
        Says says,
        LocalDate reviewOn,
        String by,
        Instant at,
        @Nullable Learning learning) {

    /** What was decided, and what was known, not known, thought of, hoped and feared then. */
    record Says(
            String decided,
            String known,
            String notKnown,
            String otherWays,
            String hoped,
            String feared,
            WhoseRisk whose) {}

    /** What came, and what is learned. */
    record Learning(String came, String learned, String by, Instant at) {}
}
