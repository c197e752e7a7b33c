package uk.onedoor.endings;

/** A cliff that was written down and is none, and why. */
record TakenBack(Cliff cliff, String because) {}
