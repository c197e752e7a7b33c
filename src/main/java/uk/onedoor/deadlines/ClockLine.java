package uk.onedoor.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock as a page tells it: what, by when, why, by which rule, and what came of it; {@code mark} is null when nothing
 * presses. {@code why} holds the reasons for one that was missed, the last first, and {@code say} leads to where one is
 * given, null when none is asked for.
 */
public record ClockLine(
        String title,
        String came,
        String because,
        String source,
        String doneBy,
        @Nullable String unconfirmed,
        @Nullable ClockMark mark,
        List<Said> why,
        @Nullable String say) {

    /** A word that stands out, and how much. */
    public record ClockMark(String text, String kind) {}

    /** A reason somebody gave, and who and when. */
    public record Said(String words, String by) {}
}
