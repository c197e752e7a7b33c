package uk.onedoor.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.onedoor.people.TimelineEntry.Strand;

/**
 * What a room has to tell on a young person's one timeline. Each room above implements it; this room shows the list it
 * is given, and so knows none of them.
 */
public interface TimelineSource {

    /**
     * The entries of this room about a young person, newest first.
     *
     * @param glance about whom, with every record of theirs
     * @param before entries that happened before this moment
     * @param most at most so many
     */
    List<TimelineEntry> of(Glance glance, Instant before, int most);

    /** The strands this room ever tells of: it is not asked when another is wanted. */
    default Set<Strand> strands() {
        return EnumSet.allOf(Strand.class);
    }
}
