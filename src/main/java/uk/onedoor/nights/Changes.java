package uk.onedoor.nights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What has to change in the ledger so that it says what the facts say; runs that stand as they should are left alone. */
record Changes(List<Line> added, List<Line> longer, List<Written> putRight) {

    /** A run of one young person, as it should stand. */
    record Line(UUID youngPerson, Run run) {}

    /** A run that stands in the ledger. */
    record Written(UUID youngPerson, Run run) {}

    static Changes none() {
        return new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * Adds what has to change for one young person. The last run grows as nights go by; whatever else differs is put right:
     * it stays to be read as it was, and the new one takes its place.
     *
     * @param told the runs as the facts tell them
     * @param written the runs as they stand, of the same nights
     */
    void add(UUID youngPerson, List<Run> told, List<Run> written) {
        Map<LocalDate, Run> stands = new HashMap<>();
        written.forEach(run -> stands.put(run.from(), run));
        LocalDate end =
                written.stream().map(Run::until).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        for (Run run : told) {
            Run before = stands.remove(run.from());
            if (run.equals(before)) {
                continue;
            }
            if (before != null && isLonger(run, before, end)) {
                longer.add(new Line(youngPerson, run));
                continue;
            }
            if (before != null) {
                putRight.add(new Written(youngPerson, before));
            }
            added.add(new Line(youngPerson, run));
        }
        stands.values().forEach(run -> putRight.add(new Written(youngPerson, run)));
    }

    /** Only the last run grows: one in the middle would take nights that were told otherwise. */
    private static boolean isLonger(Run run, Run before, LocalDate end) {
        return before.slept().equals(run.slept())
                && before.until().equals(end)
                && run.until().isAfter(end);
    }
}
