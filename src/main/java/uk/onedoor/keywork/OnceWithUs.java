package uk.onedoor.keywork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;

/**
 * Somebody who was with a hub and stepped away, as much of them as is needed to say welcome back.
 *
 * @param inTouch true while the hub still keeps in touch with them
 * @param keyWorker the name of who was their key worker last; null when nobody was
 */
public record OnceWithUs(
        YoungPersonId youngPerson,
        HubId hub,
        String hubName,
        String name,
        String nameUsed,
        @Nullable Integer bornYear,
        LocalDate beganOn,
        LocalDate endedOn,
        boolean inTouch,
        @Nullable String keyWorker) {}
