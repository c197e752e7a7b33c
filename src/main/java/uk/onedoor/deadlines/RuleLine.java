package uk.onedoor.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rules as a page tells it; {@code own} leads to where a council sets its own value, null where the law's
 * stands or the viewer may not. {@code set} is what was set, by whom, when and why, the last first.
 */
public record RuleLine(
        String title,
        String lengths,
        String from,
        String source,
        String grade,
        boolean unconfirmed,
        List<String> set,
        @Nullable String own) {}
