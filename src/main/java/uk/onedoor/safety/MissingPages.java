package uk.onedoor.safety;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.SectionPages;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** Opens the pages of this room about one young person: in one transaction, with its one trace. */
@Component
class MissingPages {

    private final SectionPages pages;
    private final MissingEpisodes episodes;
    private final MissingWords words;

    MissingPages(SectionPages pages, MissingEpisodes episodes, MissingWords words) {
        this.pages = pages;
        this.episodes = episodes;
        this.words = words;
    }

    /** The view, with the young person in its model and whether the viewer may write here. */
    String show(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.show(MissingEpisodes.SECTION, id, page, model, view, reading);
    }

    /** The same for a form: for those who may write here alone. */
    String ask(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.ask(MissingEpisodes.SECTION, id, page, model, view, reading);
    }

    /** A page about one episode, which is in the model as it is told. */
    String about(
            YoungPersonId id,
            UUID episode,
            Page page,
            Model model,
            String view,
            BiConsumer<Frame, MissingEpisode> reading) {
        return show(id, page, model, view, frame -> told(episode, page, model, frame, reading));
    }

    /** A form about one episode, which is in the model as it is told. */
    String askAbout(
            YoungPersonId id,
            UUID episode,
            Page page,
            Model model,
            String view,
            BiConsumer<Frame, MissingEpisode> reading) {
        return ask(id, page, model, view, frame -> told(episode, page, model, frame, reading));
    }

    private void told(UUID episode, Page page, Model model, Frame frame, BiConsumer<Frame, MissingEpisode> reading) {
        MissingEpisode of = episodes.get(frame.person().id(), episode);
        model.addAttribute("episode", words.told(page, frame, of));
        reading.accept(frame, of);
    }

    /** The address of an episode. */
    static String at(YoungPersonId who, UUID episode) {
        return "/young-people/" + who + "/missing/" + episode;
    }
}
