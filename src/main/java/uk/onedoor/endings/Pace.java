package uk.onedoor.endings;

/** How a young person finds the pace at which support grows less. */
public enum Pace {
    TOO_FAST,
    ABOUT_RIGHT,
    TOO_SLOW
}
