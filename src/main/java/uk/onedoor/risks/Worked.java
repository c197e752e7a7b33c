package uk.onedoor.risks;

/** What came of what was tried. */
enum Worked {
    YES,
    PARTLY,
    NO
}
