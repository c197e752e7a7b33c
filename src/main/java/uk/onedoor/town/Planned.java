package uk.onedoor.town;

/** A fact of a life that waits for its day, and then for whoever is key worker by then. */
@FunctionalInterface
interface Planned {

    TownFact write(String keyWorker);
}
