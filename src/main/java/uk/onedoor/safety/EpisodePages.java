package uk.onedoor.safety;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Pages of rooms above about times somebody was not where they were expected. */
@Component
public class EpisodePages {

    private final MissingPages pages;
    private final MissingEpisodes episodes;

    EpisodePages(MissingPages pages, MissingEpisodes episodes) {
        this.pages = pages;
        this.episodes = episodes;
    }

    /**
     * A page about every time of somebody: {@code frame} and {@code mayWrite} in its model.
     *
     * @throws NotFound when the viewer may not read of it
     */
    public String show(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.show(id, page, model, view, reading);
    }

    /**
     * A form about one time: {@code frame} and {@code episode} in its model.
     *
     * @throws NotFound when the viewer may not write of it
     */
    public String ask(YoungPersonId id, UUID episode, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.askAbout(id, episode, page, model, view, (frame, of) -> reading.accept(frame));
    }

    /**
     * The record in which a time of somebody stands.
     *
     * @throws NotFound when the viewer may not write of it
     * @throws Refusal when it was withdrawn
     */
    public YoungPersonId standing(YoungPersonId id, UUID episode) {
        MissingEpisode of = writable(id, episode);
        MissingEpisodes.stands(of);
        return of.record();
    }

    /**
     * The same of somebody who is not back yet.
     *
     * @throws NotFound when the viewer may not write of it
     * @throws Refusal when they are back, or it was withdrawn
     */
    public YoungPersonId whileNotBack(YoungPersonId id, UUID episode) {
        MissingEpisode of = writable(id, episode);
        if (!of.isOpen()) {
            throw new Refusal("", "safety.sheet.over");
        }
        return of.record();
    }

    private MissingEpisode writable(YoungPersonId id, UUID episode) {
        episodes.mayWrite(id);
        return episodes.get(id, episode);
    }
}
