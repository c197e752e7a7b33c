package uk.onedoor.endings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a council chose for its endings, in the order the statement names it. */
final class RuleRows {

    /** The lists: kinds and visits. */
    static final String CODE = """
            array_to_string(platform.chosen('endings.rules.kinds'), ' ') || '|'
                  || array_to_string(platform.chosen('endings.rules.visits'), ' ')""";

    /** The numbers, and the birthdays behind them. */
    static final String NUMBERS = """
            array[platform.number('endings.rules.share'), platform.number('endings.rules.floor'), platform.number('endings.rules.weeks'),
                  platform.number('endings.rules.cliff'), platform.number('endings.rules.off'), platform.number('endings.rules.years'),
                  platform.number('endings.rules.age')] || platform.chosen('endings.rules.birthdays')""";

    private static final int BEFORE_BIRTHDAYS = 7;

    private RuleRows() {}

    static Numbers numbers(int[] all, String code) {
        int bar = code.indexOf('|');
        Set<Integer> birthdays =
                Arrays.stream(all).skip(BEFORE_BIRTHDAYS).boxed().collect(Collectors.toSet());
        Set<SupportKind> kinds = numbers(code.substring(0, bar)).stream()
                .map(SupportKind::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SupportKind.class)));
        Set<Integer> visits = numbers(code.substring(bar + 1));
        return new Numbers(all[0], all[1], all[2], all[3], all[4], all[5], all[6], birthdays, visits, kinds);
    }

    private static Set<Integer> numbers(String list) {
        return Arrays.stream(list.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
