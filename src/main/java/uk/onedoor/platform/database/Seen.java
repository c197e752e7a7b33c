package uk.onedoor.platform.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What had the page now being made seen at least? The database's snapshot at its first reading, on this thread. A form
 * carries it, so that a save can be stopped when somebody else changed the same rows after that.
 */
public final class Seen {

    private static final ThreadLocal<@Nullable String> FIRST = new ThreadLocal<>();

    private Seen() {}

    static void note(@Nullable String snapshot) {
        if (FIRST.get() == null && snapshot != null) {
            FIRST.set(snapshot);
        }
    }

    /** The snapshot and its second, as {@code xmin:xmax:list@second}; empty when nothing was read yet. */
    public static Optional<String> first() {
        return Optional.ofNullable(FIRST.get());
    }

    /** Whoever begins a page, or shows one again, begins with nothing seen. */
    public static void forget() {
        FIRST.remove();
    }
}
