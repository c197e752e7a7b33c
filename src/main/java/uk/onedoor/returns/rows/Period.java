package uk.onedoor.returns.rows;

import java.util.ArrayList;
import java.util.List;

/** One period of being looked after without a break: its episodes in order, never none. */
public record Period(List<Episode> episodes) {

    /** The periods that episodes make, which are in the order in which they began; see {@link Child#periods}. */
    public static List<Period> of(List<Episode> episodes) {
        List<Period> periods = new ArrayList<>();
        List<Episode> current = new ArrayList<>();
        for (Episode episode : episodes) {
            if (!current.isEmpty() && startsAnew(current.get(current.size() - 1), episode)) {
                periods.add(new Period(List.copyOf(current)));
                current.clear();
            }
            current.add(episode);
        }
        if (!current.isEmpty()) periods.add(new Period(List.copyOf(current)));
        return periods;
    }

    private static boolean startsAnew(Episode before, Episode next) {
        return next.rne().equals("S") || before.dec().isBefore(next.decom());
    }

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
