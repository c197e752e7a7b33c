package uk.onedoor.nation;

import java.util.stream.IntStream;

/** The statistics a figure comes from, and the years (ending 31 March) they are shipped for. */
public enum Source {
    /** Department for Education, Children looked after in England including adoptions, edition of 2025. */
    LOOKED_AFTER(2021, 2025),
    /** The same statistics, edition of 2024: children who were missing from where they live. */
    MISSING(2020, 2024),
    /** Ministry of Housing, Communities and Local Government, local authority revenue outturn. */
    SPENDING(2025, 2025);

    private final int first;
    private final int last;

    Source(int first, int last) {
        this.first = first;
        this.last = last;
    }

    public int firstYear() {
        return first;
    }

    public int lastYear() {
        return last;
    }

    public IntStream years() {
        return IntStream.rangeClosed(first, last);
    }
}
