package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much less support is too much at once: within any month not more than a share of the most there was in it. What is
 * little already may end.
 */
record Band(int mostLessPercent, int floorMinutes) {

    private static final int QUARTER_OF_AN_HOUR = 15;

    /** From a day on, so many minutes a week altogether. */
    record Level(LocalDate from, int minutes) {}

    /**
     * A step that is too much at once.
     *
     * @param highest the most there was in the month before it
     * @param percent by how much it is less than that
     * @param least how much there would be at least
     */
    record Abrupt(LocalDate on, int highest, int minutes, int percent, int least) {}

    /** The steps of a plan that are too much at once; the levels are in the order of their days. */
    List<Abrupt> in(List<Level> plan) {
        List<Abrupt> found = new ArrayList<>();
        for (int i = 1; i < plan.size(); i++) {
            Level step = plan.get(i);
            int highest = highestBefore(plan, i);
            int least = least(highest);
            if (step.minutes() < least) {
                int percent = (int) Math.ceil(100.0 * (highest - step.minutes()) / highest);
                found.add(new Abrupt(step.from(), highest, step.minutes(), percent, least));
            }
        }
        return found;
    }

    /** The least there may be within a month of so much. */
    int least(int highest) {
        return highest <= floorMinutes ? 0 : (int) Math.ceil(highest * (100 - mostLessPercent) / 100.0);
    }

    /** What comes nearest to the hours that were asked for, in quarters of an hour: what grows less grows less by as much as it may. */
    static Map<SupportKind, Integer> nearest(
            Map<SupportKind, Integer> before, Map<SupportKind, Integer> asked, Abrupt abrupt) {
        int cuts = 0;
        for (SupportKind kind : SupportKind.values()) {
            cuts += Math.max(0, before.getOrDefault(kind, 0) - asked.getOrDefault(kind, 0));
        }
        int room = Math.max(0, total(before) - abrupt.least());
        Map<SupportKind, Integer> nearest = new EnumMap<>(SupportKind.class);
        for (SupportKind kind : SupportKind.values()) {
            int cut = Math.max(0, before.getOrDefault(kind, 0) - asked.getOrDefault(kind, 0));
            int may = cuts == 0 ? 0 : (int) ((long) cut * room / cuts) / QUARTER_OF_AN_HOUR * QUARTER_OF_AN_HOUR;
            nearest.put(
                    kind, cut == 0 ? asked.getOrDefault(kind, 0) : before.getOrDefault(kind, 0) - Math.min(cut, may));
        }
        return nearest;
    }

    static int total(Map<SupportKind, Integer> minutes) {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int highestBefore(List<Level> plan, int step) {
        LocalDate monthBefore = plan.get(step).from().minusMonths(1);
        int highest = 0;
        for (int i = 0; i < step; i++) {
            if (plan.get(i + 1).from().isAfter(monthBefore)) {
                highest = Math.max(highest, plan.get(i).minutes());
            }
        }
        return highest;
    }
}
