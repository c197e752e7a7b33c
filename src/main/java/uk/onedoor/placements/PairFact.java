package uk.onedoor.placements;

import java.util.UUID;

/** One thing written down of two young people; its reason is there for who may read what it rests on. */
record PairFact(UUID id, Pair pair, Reason reason) {}
