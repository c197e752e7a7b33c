package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;

/**
 * One time of a young person with a hub.
 *
 * @param beganBecause why they came back; null for a first time
 * @param endedOn the first day without us; null while it goes on
 */
public record SupportEpisode(
        UUID id,
        YoungPersonId youngPerson,
        HubId hub,
        LocalDate beganOn,
        @Nullable String beganBecause,
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

    /** True when this was a time with the same hub, before that one. */
    boolean isBefore(SupportEpisode later) {
        return hub.equals(later.hub) && beganOn.isBefore(later.beganOn);
    }

    /** True when keeping in touch did not end, but became that time: they came back on that day. */
    boolean goesOnIn(SupportEpisode later) {
        return isBefore(later) && later.beganOn.equals(stayCloseEndedOn);
    }

    /** True when they stepped away and the hub still keeps in touch. */
    public boolean isClose() {
        return stayClose && stayCloseEndedOn == null;
    }
}
