package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The sheet for the police of one night, for our own pages and for rooms above that show it to somebody. */
@Component
public class PoliceSheets {

    private final PackPages packs;
    private final MissingPages pages;
    private final MissingEpisodes episodes;
    private final SectionRights rights;
    private final List<EpisodeLinks> links;

    PoliceSheets(
            PackPages packs,
            MissingPages pages,
            MissingEpisodes episodes,
            SectionRights rights,
            List<EpisodeLinks> links) {
        this.packs = packs;
        this.pages = pages;
        this.episodes = episodes;
        this.rights = rights;
        this.links = links;
    }

    /** The sheet on our own page, with what rooms above have about this night. */
    String own(YoungPersonId id, UUID episode, Page page, Model model) {
        return packs.tonight(id, episode, page, model, "safety/pack-sheet", (frame, of) -> {
            YoungPersonId who = frame.person().id();
            boolean mayWrite = rights.mayWrite(MissingEpisodes.SECTION, who);
            model.addAttribute(
                    "links",
                    links.stream()
                            .flatMap(room -> room.of(who, of.id(), mayWrite).stream())
                            .toList());
        });
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

    /**
     * A form of a room above about one night: {@code frame} and {@code episode} in its model.
     *
     * @throws NotFound when the viewer may not write of it
     */
    public String ask(YoungPersonId id, UUID episode, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.askAbout(id, episode, page, model, view, (frame, of) -> reading.accept(frame));
    }

    /**
     * The record a night stands in, of somebody who is not back yet.
     *
     * @throws NotFound when the viewer may not write of it
     * @throws Refusal when they are back, or it was written down wrongly
     */
    public YoungPersonId whileNotBack(YoungPersonId id, UUID episode) {
        episodes.mayWrite(id);
        MissingEpisode of = episodes.get(id, episode);
        if (!of.isOpen()) {
            throw new Refusal("", "safety.sheet.over");
        }
        return of.record();
    }
}
