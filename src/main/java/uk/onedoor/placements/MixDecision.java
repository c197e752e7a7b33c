package uk.onedoor.placements;

/** What came of weighing a house mix; each stands beside the others with equal weight. */
public enum MixDecision {
    /** Yes, as it is. */
    YES,
    /** Yes, with what is written down to be done about each worry. */
    YES_WITH,
    /** Not here: another place is looked for. */
    NOT_HERE
}
