package uk.onedoor.patterns;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.safety.EpisodeLinks;

/** Leads from an episode to where they were, with whom and how they got about. */
@Component
class WhereaboutLink implements EpisodeLinks {

    @Override
    public List<EpisodeLink> of(YoungPersonId who, UUID episode, boolean mayWrite) {
        return mayWrite ? List.of(new EpisodeLink("patterns.link", at(who, episode))) : List.of();
    }

    /** The address of what is named of an episode. */
    static String at(YoungPersonId who, UUID episode) {
        return "/young-people/" + who + "/missing/" + episode + "/whereabouts";
    }
}
