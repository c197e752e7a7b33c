package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;

/** One time of a young person with a hub; {@code endedOn} is null while it goes on. */
public record SupportEpisode(
        UUID id,
        YoungPersonId youngPerson,
        HubId hub,
        LocalDate beganOn,
        @Nullable LocalDate endedOn,
        @Nullable HowEnded endedHow,
        @Nullable String endedWords,
        boolean stayClose,
        @Nullable LocalDate stayCloseEndedOn) {

    /** How support came to its end. */
    public enum HowEnded {
        GOALS_HELD,
        THEIR_WISH,
        OTHER_SUPPORT,
        MOVED_AWAY,
        GROWN_UP,
        DIED
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    /** True when they stepped away and the hub still keeps in touch. */
    public boolean isClose() {
        return stayClose && stayCloseEndedOn == null;
    }
}
