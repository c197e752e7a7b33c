package uk.onedoor.outcomes;

/** How often somebody uses drugs or drinks. */
public enum SubstanceUse {
    NONE,
    NOW_AND_THEN,
    MOST_WEEKS,
    MOST_DAYS
}
