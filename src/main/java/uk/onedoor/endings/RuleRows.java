package uk.onedoor.endings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a council chose from the numbers of its row, in the order the statements name them. */
final class RuleRows {

    private static final int BEFORE_BIRTHDAYS = 7;

    private RuleRows() {}

    static Numbers numbers(int[] all, String kinds) {
        Set<Integer> birthdays =
                Arrays.stream(all).skip(BEFORE_BIRTHDAYS).boxed().collect(Collectors.toSet());
        Set<SupportKind> chosen = Arrays.stream(kinds.split(" "))
                .map(SupportKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SupportKind.class)));
        return new Numbers(all[0], all[1], all[2], all[3], all[4], all[5], all[6], birthdays, chosen);
    }
}
