package uk.onedoor.nation;

/** Why there is no number to show. */
public enum NotPublished {
    /** So few that somebody could be made out, or another such number could be worked out from it (c). */
    WITHHELD,
    /** There is nothing it could count (z). */
    DOES_NOT_APPLY,
    /** It could not be had (x). */
    NOT_AVAILABLE,
    /** The council began later. */
    NOT_YET_A_COUNCIL,
    /** The statistics shipped here do not cover the year. */
    NOT_FOR_THAT_YEAR
}
