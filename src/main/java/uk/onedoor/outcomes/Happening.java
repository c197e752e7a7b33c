package uk.onedoor.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * Something that happened, as it was written down. {@code replaces} is the one it was put in the place of;
 * {@code withdrawnBecause} is null while it stands.
 */
public record Happening(
        UUID id,
        YoungPersonId youngPerson,
        HappeningKind kind,
        LocalDate on,
        @Nullable LocalTime time,
        @Nullable LocalDate endedOn,
        HappeningSource source,
        String words,
        @Nullable String heldBackBecause,
        @Nullable UUID replaces,
        UUID recordedBy,
        Instant recordedAt,
        @Nullable String withdrawnBecause) {

    /** The reason kept when somebody only finished what they had just tapped. */
    static final String FINISHED = "DETAIL";

    public boolean stands() {
        return withdrawnBecause == null;
    }

    /** True when it was taken back only because whoever tapped it finished it: another stands in its place. */
    public boolean onlyFinished() {
        return FINISHED.equals(withdrawnBecause);
    }

    /** True for something that lasts and whose end nobody wrote down yet. */
    public boolean goesOn() {
        return kind.spell() && endedOn == null && stands();
    }
}
