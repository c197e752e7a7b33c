package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import uk.onedoor.people.YoungPersonId;

/** Pages that rooms above have about one episode: linked from its page, and from the sheet for the police. */
public interface EpisodeLinks {

    /** One page: words of the bundles that name it, and where it is. */
    record EpisodeLink(String titleKey, String at) {}

    /** The pages the viewer may open about this episode; {@code mayWrite}, whether they may write of it. */
    List<EpisodeLink> of(YoungPersonId who, UUID episode, boolean mayWrite);
}
