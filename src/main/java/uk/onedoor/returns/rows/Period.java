package uk.onedoor.returns.rows;

import java.util.List;

/** One period of being looked after without a break: its episodes in order, never none. */
public record Period(List<Episode> episodes) {

    public Episode first() {
        return episodes.get(0);
    }

    public Episode last() {
        return episodes.get(episodes.size() - 1);
    }

    /** The day it started. */
    public Day start() {
        return first().decom();
    }

    /** The day it ended; blank while it runs. */
    public Day end() {
        return last().dec();
    }
}
