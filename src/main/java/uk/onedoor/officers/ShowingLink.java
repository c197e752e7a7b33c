package uk.onedoor.officers;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.safety.EpisodeLinks;

/** Links the sheet of a night to whom of the police it is shown. */
@Component
class ShowingLink implements EpisodeLinks {

    @Override
    public List<EpisodeLink> of(YoungPersonId who, UUID episode, boolean mayWrite) {
        return mayWrite ? List.of(new EpisodeLink("officers.show", at(who, episode))) : List.of();
    }

    /** The address of whom a night is shown to. */
    static String at(YoungPersonId who, UUID episode) {
        return "/young-people/" + who + "/missing/" + episode + "/police-page";
    }
}
