package uk.onedoor.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The colours and patterns a young person can choose for their disc and their pages. */
public final class Look {

    /** The first is used when nothing, or something unknown, was chosen. */
    public static final List<String> COLOURS =
            List.of("teal", "blue", "violet", "plum", "rose", "coral", "amber", "moss");

    public static final List<String> PATTERNS = List.of("plain", "dots", "stripes", "waves", "checks", "hills");

    private Look() {}

    public static String colour(@Nullable String chosen) {
        return chosen != null && COLOURS.contains(chosen) ? chosen : COLOURS.get(0);
    }

    public static String pattern(@Nullable String chosen) {
        return chosen != null && PATTERNS.contains(chosen) ? chosen : PATTERNS.get(0);
    }
}
