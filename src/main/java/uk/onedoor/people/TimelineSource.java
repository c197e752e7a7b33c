package uk.onedoor.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a room has to tell on a young person's one timeline. Each room above implements it; this room shows the list it
 * is given, and so knows none of them.
 */
public interface TimelineSource {

    /**
     * The entries of this room about a young person, newest first.
     *
     * @param ids every record of the one person (more than one when records were merged)
     * @param before entries that happened before this moment
     * @param most at most so many
     */
    List<TimelineEntry> of(Collection<UUID> ids, Instant before, int most);
}
