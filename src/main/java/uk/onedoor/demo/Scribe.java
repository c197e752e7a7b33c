package uk.onedoor.demo;

import uk.onedoor.town.TownFact;

/** Writes some kinds of facts through one room, as whoever did it; the work is done as the product unless it says so. */
interface Scribe {

    /** Writes the fact when it is one of this scribe's; false when it is not. */
    boolean write(TownFact fact, Cast cast, Written written);
}
