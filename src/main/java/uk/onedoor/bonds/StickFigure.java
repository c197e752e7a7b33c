package uk.onedoor.bonds;

/** One thing that is counted of how we stick with somebody; each opens its rows. */
enum StickFigure {
    SAME_WORKER,
    WORKERS,
    LONGEST_GAP,
    TRIED_AGAIN,
    MOVES,
    RUNG_FIRST
}
