package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a page tells it.
 *
 * @param back who took it back and why; null while it stands
 * @param due what is still to be done and by when
 * @param decided whether it was decided what follows
 * @param steps what whoever looks may add,each with its words and its page, what is due first
 */
public record IncidentShown(
        UUID id,
        String at,
        String when,
        String place,
        boolean danger,
        @Nullable String back,
        MissingLine began,
        List<MissingLine> lines,
        List<String> due,
        boolean decided,
        List<Link> steps) {

    /** One step that may be added, and whether a clock asks for it. */
    public record Link(String name, String at, boolean isDue) {}

    public boolean stands() {
        return back == null;
    }
}
