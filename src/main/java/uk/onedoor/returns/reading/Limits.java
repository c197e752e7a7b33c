package uk.onedoor.returns.reading;

/** How large a return may be before it is refused; far above all England's, far below what would harm the server. */
final class Limits {
    static final int FILES = 100;
    static final int BYTES_PER_FILE = 64 * 1024 * 1024;
    static final int MEGABYTE = 1024 * 1024;
    static final int ROWS_PER_FILE = 2_000_000;
    static final int COLUMNS = 200;
    static final int CHARACTERS_PER_CELL = 10_000;
    static final int CHARACTERS_PER_ID = 10;

    /** Beyond this many, unreadable cells are counted but no longer listed one by one. */
    static final int LISTED_FAULTS = 100_000;

    /** A zip unpacks to no more than this, nor to more than the ratio times its size unless that is next to nothing. */
    static final long BYTES_PER_ZIP = 256L * MEGABYTE;

    static final long BYTES_ANY_ZIP = MEGABYTE;
    static final int ZIP_RATIO = 100;
    static final int ENTRIES_PER_ZIP = 1000;

    /** In an XML file; DfE's own schema allows some 6,000. */
    static final int ELEMENTS_PER_CHILD = 20_000;

    private Limits() {}
}
