package uk.onedoor.endings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cliff as a page shows it.
 *
 * @param near what makes it an alarm; null where it is none
 * @param answers what was said is done about it
 * @param id by which it is taken back; null where it was reckoned
 */
public record CliffLine(
        String key,
        String what,
        String when,
        String words,
        @Nullable String near,
        List<String> answers,
        boolean asks,
        @Nullable String id) {}
