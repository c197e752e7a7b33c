package uk.onedoor.carers;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;

/** Who lives in a home, or is to live there: told by the room that keeps it, so that conflicts of interest can be found. */
public interface Residents {

    /** Those the viewer may know of, by home; a home of which nobody is known may be left out. */
    Map<HomeId, Set<YoungPersonId>> of(Collection<HomeId> homes);
}
