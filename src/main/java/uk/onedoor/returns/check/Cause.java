package uk.onedoor.returns.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lies behind findings that come together.
 *
 * @param key a few letters that name it
 * @param title what is wrong, one plain sentence without its full stop
 * @param remedy what would be right, one sentence
 * @param within how near findings must lie to have it in common
 * @param leads the rules that tell it: without one of them it is not there
 * @param follows the rules that fail because of it, and are told with it
 */
record Cause(String key, String title, String remedy, Within within, Set<String> leads, Set<String> follows) {

    /** How near findings lie. */
    enum Within {
        ROW,
        CHILD
    }

    static Cause of(NamedCsvRecord row) {
        return new Cause(
                row.getField("cause"),
                row.getField("title"),
                row.getField("remedy"),
                Within.valueOf(row.getField("within").toUpperCase(Locale.ROOT)),
                codes(row.getField("leads")),
                codes(row.getField("follows")));
    }

    boolean includes(String rule) {
        return leads.contains(rule) || follows.contains(rule);
    }

    private static Set<String> codes(String text) {
        return text.isBlank()
                ? Set.of()
                : Arrays.stream(text.trim().split(" +")).collect(Collectors.toUnmodifiableSet());
    }
}
