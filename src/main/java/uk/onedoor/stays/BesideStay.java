package uk.onedoor.stays;

import java.util.List;
import uk.onedoor.people.HomeLinks.HomeLink;
import uk.onedoor.people.YoungPersonId;

/**
 * What a room above wrote down because somebody was to stay somewhere, such as who lives with whom: linked from the stay's page,
 * and named before the stay is withdrawn. It stands whatever becomes of the stay.
 */
public interface BesideStay {

    /** What stands beside one stay and this viewer may open; {@code kept} is the record their pages are about. */
    List<HomeLink> of(YoungPersonId kept, Stay stay);
}
