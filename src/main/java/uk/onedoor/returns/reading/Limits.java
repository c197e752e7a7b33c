package uk.onedoor.returns.reading;

/** How large a return may be before it is refused; far above all England's, far below what would harm the server. */
final class Limits {
    static final int FILES = 100;
    static final int BYTES_PER_FILE = 64 * 1024 * 1024;
    static final int ROWS_PER_FILE = 2_000_000;
    static final int COLUMNS = 200;
    static final int CHARACTERS_PER_CELL = 10_000;
    static final int CHARACTERS_PER_ID = 10;

    /** Beyond this many, unreadable cells are counted but no longer listed one by one. */
    static final int LISTED_FAULTS = 100_000;

    private Limits() {}
}
