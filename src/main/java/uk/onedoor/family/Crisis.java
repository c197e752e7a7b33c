package uk.onedoor.family;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;

/** A time when it got hard: what happened, whom somebody rang first, and whether the family went through it without us. */
public record Crisis(UUID id, YoungPersonId youngPerson, Told told) {

    /** What is told of it; {@code rungName} is who of the people around was rung. */
    public record Told(
            LocalDate on,
            String words,
            RungFirst rungFirst,
            @Nullable String rungName,
            boolean withoutUs,
            boolean planUsed,
            @Nullable String helped) {}

    /** One of somebody the viewer may see. */
    public record Row(YoungPerson person, Crisis crisis) {}

    /** How many in one hub, told in tens. */
    public record Tens(String hub, String crises, String withoutUs, String planUsed) {}

    /** How many in one hub, to be told in tens. */
    record Count(String hub, long crises, long withoutUs, long planUsed) {}
}
