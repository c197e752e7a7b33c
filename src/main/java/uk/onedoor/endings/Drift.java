package uk.onedoor.endings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the last four whole weeks were beside what was agreed for them, in minutes of what notes tell of. A step may begin on
 * any day of a week: each day counts for a seventh of what was agreed for it.
 *
 * @param since the Monday of the first of them
 */
record Drift(LocalDate since, int planned, int real) {

    private static final int WEEKS = 4;

    /** The last four whole weeks before a day; null when nothing was agreed for one of their days. */
    static @Nullable Drift before(LocalDate today, TaperPlan plan, Map<LocalDate, Integer> real) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate since = monday.minusWeeks(WEEKS);
        int sevenths = 0;
        for (LocalDate day = since; day.isBefore(monday); day = day.plusDays(1)) {
            Step agreed = plan.on(day).orElse(null);
            if (agreed == null) {
                return null;
            }
            sevenths += agreed.told();
        }
        int told = 0;
        for (LocalDate week = since; week.isBefore(monday); week = week.plusWeeks(1)) {
            told += real.getOrDefault(week, 0);
        }
        return new Drift(since, Math.round(sevenths / (float) DayOfWeek.values().length), told);
    }

    /** True when the real line falls off the plan: it is less by more than this share. */
    boolean fallsOff(int percent) {
        return planned > 0 && 100L * (planned - real) > (long) percent * planned;
    }
}
