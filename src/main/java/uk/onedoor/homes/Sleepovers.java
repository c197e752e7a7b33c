package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who of one family slept at another's: the room that knows who sleeps where answers, with whom the viewer may see. */
public interface Sleepovers {

    /**
     * A night away from their own family and with another of the constellation.
     *
     * @param night the day the night begins on
     * @param who the name they use
     * @param at the home they slept, or will sleep, in
     */
    record Sleepover(LocalDate night, UUID youngPerson, String who, HomeId at) {}

    /** Every night of a visit in one of these homes, by somebody who lives in another of them; first and last counted. */
    List<Sleepover> between(Collection<HomeId> homes, LocalDate first, LocalDate last);
}
