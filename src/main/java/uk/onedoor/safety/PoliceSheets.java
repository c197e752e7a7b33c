package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.EpisodeLinks.EpisodeLink;
import uk.onedoor.shared.NotFound;

/** The sheet for the police of one night, for our own pages and for rooms above that show it to somebody. */
@Component
public class PoliceSheets {

    private final PackPages packs;
    private final SectionRights rights;
    private final List<EpisodeLinks> links;

    PoliceSheets(PackPages packs, SectionRights rights, List<EpisodeLinks> links) {
        this.packs = packs;
        this.rights = rights;
        this.links = links;
    }

    /** The sheet on our own page, with what rooms above have about this night. */
    String own(YoungPersonId id, UUID episode, Page page, Model model) {
        return packs.tonight(id, episode, page, model, "safety/pack-sheet", (frame, of) -> {
            model.addAttribute("links", links(frame.person().id(), of.id()));
        });
    }

    /** What rooms above have about a night, for the viewer. */
    List<EpisodeLink> links(YoungPersonId who, UUID episode) {
        boolean mayWrite = rights.mayWrite(MissingEpisodes.SECTION, who);
        return links.stream()
                .flatMap(room -> room.of(who, episode, mayWrite).stream())
                .toList();
    }

    /**
     * The sheet for a view of a room above: {@code frame}, {@code episode}, {@code topics} and {@code around} in its model, as
     * {@code safety/pack-told} takes them.
     *
     * @throws NotFound when the viewer may not see it
     */
    public String shown(YoungPersonId id, UUID episode, Page page, Model model, String view) {
        return packs.tonight(id, episode, page, model, view, (frame, of) -> {});
    }
}
