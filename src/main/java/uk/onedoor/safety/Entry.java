package uk.onedoor.safety;

/** A fact of an episode and who wrote it down. */
record Entry(MissingFact fact, Written written) {}
