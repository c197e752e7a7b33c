package uk.onedoor.endings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a council chose from the numbers of its row, in the order the statements name them. */
final class RuleRows {

    /** What every statement that reads the row says: its kinds, its visits, and all other numbers. */
    static final String CODE = "array_to_string(r.kinds, ' ') || '|' || array_to_string(r.visit_weeks, ' ')";

    static final String NUMBERS = """
            array[r.most_less_percent, r.floor_minutes, r.least_weeks, r.cliff_weeks, r.off_plan_percent,
                  r.door_open_years, r.door_open_age] || r.birthdays""";

    private static final int BEFORE_BIRTHDAYS = 7;

    private RuleRows() {}

    static Numbers numbers(int[] all, String code) {
        int bar = code.indexOf('|');
        Set<Integer> birthdays =
                Arrays.stream(all).skip(BEFORE_BIRTHDAYS).boxed().collect(Collectors.toSet());
        Set<SupportKind> kinds = Arrays.stream(code.substring(0, bar).split(" "))
                .map(SupportKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SupportKind.class)));
        Set<Integer> visits = Arrays.stream(code.substring(bar + 1).split(" "))
                .filter(week -> !week.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new Numbers(all[0], all[1], all[2], all[3], all[4], all[5], all[6], birthdays, visits, kinds);
    }
}
