package uk.onedoor.demo;

import java.time.LocalDate;
import uk.onedoor.town.TownFact;

/** Writes some kinds of facts through one room, as whoever did it; the work is done as the product unless it says so. */
interface Scribe {

    /** Writes the fact when it is one of this scribe's; false when it is not. */
    boolean write(TownFact fact, Cast cast, Written written);

    /** Does what follows from a fact that was just written, without the town telling of it. */
    default void after(TownFact fact, Cast cast, Written written) {}

    /** Does what people do without the town telling of it, at the end of a day. */
    default void endOf(LocalDate day) {}

    /** Adds what stands beside the days of a council once they are written up to now. */
    default void afterwards(Cast cast, Written written, LocalDate today) {}
}
