package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.List;
import uk.onedoor.people.YoungPersonId;

/** What a room above knows of nights on which somebody who lives with us was missing; asked once for all of them. */
public interface AwayNights {

    /** A young person was missing in the night that begins on a day. */
    record MissingNight(YoungPersonId youngPerson, LocalDate night) {}

    /** Those the viewer may know of, in the nights from one to another, both among them. */
    List<MissingNight> between(LocalDate first, LocalDate last);
}
