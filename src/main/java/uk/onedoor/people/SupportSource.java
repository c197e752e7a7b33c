package uk.onedoor.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;

/** When a young person's support began and, if it has, ended: told by the room that begins and ends it. */
public interface SupportSource {

    /** One time with us, from the day it began; {@code endedOn} is null while it goes on. */
    record Support(
            YoungPersonId youngPerson,
            HubId hub,
            LocalDate beganOn,
            @Nullable LocalDate endedOn) {}

    /** The support under way; when none is, the one that ended last; empty when there never was any. */
    Optional<Support> current(Glance glance);

    /** The same, asked about nothing else of theirs. */
    default Optional<Support> current(YoungPersonId youngPerson) {
        return current(Glance.about(youngPerson));
    }

    /** Every support, under way or ended, of the young people the viewer may see; of one hub when it is given. */
    List<Support> all(@Nullable HubId hub);
}
