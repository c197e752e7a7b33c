package uk.onedoor.house;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a home's log, in words.
 *
 * @param at the address of the log, and {@code handover} that of the handover
 * @param withUs who sleeps there that night
 * @param after the day after; null on the page of today
 */
public record LogShown(
        String at,
        String handover,
        String home,
        String day,
        boolean today,
        List<Person> withUs,
        List<Line> lines,
        String before,
        @Nullable String after) {

    /** Somebody, and where their page is. */
    public record Person(String name, String link) {}

    /**
     * A line.
     *
     * @param about whose it is; null for the home itself
     * @param back where it is taken back; null when the viewer cannot, or it was
     * @param because who took it back and why; null while it stands
     */
    public record Line(
            String time,
            @Nullable String about,
            String words,
            String by,
            @Nullable String back,
            @Nullable String because) {}
}
