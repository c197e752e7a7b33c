package uk.onedoor.house;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.house.LogShown.Line;
import uk.onedoor.house.LogShown.Person;

/**
 * What one shift hands over to the next, in words.
 *
 * @param span from when until when
 * @param now what holds now; null on the page of a handover that another followed
 */
public record HandoverShown(
        String home,
        String log,
        String span,
        List<Line> lines,
        @Nullable Now now) {

    /** Who is there, who is on, what happened elsewhere in the records of those who are there, and what is due. */
    public record Now(
            List<Person> withUs,
            List<String> coming,
            List<String> going,
            List<String> on,
            List<Item> happened,
            List<Item> due) {}

    /** Something about somebody, and where more of it is. */
    public record Item(String name, String words, String link) {}

    /**
     * As it was handed over.
     *
     * @param words what was added; null for nothing
     * @param read who read it when, a line each
     * @param action where the viewer says that they read it; null when they wrote it, or said so
     */
    public record Handed(
            String title,
            @Nullable String words,
            List<String> read,
            @Nullable String action) {}
}
