package uk.onedoor.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.reading.CollectionYear;

/**
 * A return that is kept as its files were given, to be checked and measured.
 *
 * @param yearReason one sentence on how its year was found
 * @param last the return of the year before that was chosen to stand beside it; null when none was
 * @param withdrawn who took it away again, when and why; null while it is there
 */
public record KeptReturn(
        UUID id,
        CollectionYear year,
        String yearReason,
        List<Reading.TableRead> tables,
        int children,
        Beside beside,
        @Nullable UUID last,
        UUID keptBy,
        Instant keptAt,
        @Nullable Withdrawn withdrawn) {

    /** Which return of the year before stands beside one. */
    public enum Beside {
        /** The newest that is kept, also one that comes later. */
        NEWEST,
        /** The one that was chosen. */
        CHOSEN,
        NOTHING
    }

    /** The end of a return that was taken away: its files were emptied. */
    public record Withdrawn(UUID by, Instant at, String because) {}

    /** One of its files: its name and its size in bytes. */
    public record KeptFile(FilePart part, String name, int size) {}

    /** What a file is to the return it came with. */
    public enum FilePart {
        RETURN,
        PROVIDERS
    }
}
