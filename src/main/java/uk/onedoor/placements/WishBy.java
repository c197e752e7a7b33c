package uk.onedoor.placements;

/** Who said what the young person wants. */
public enum WishBy {
    THEMSELVES,
    SOMEBODY_FOR_THEM,
    /** Nobody has asked them yet: then the words say why, and asking is what comes first. */
    NOBODY_ASKED
}
