package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.SectionPages;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/**
 * Opens the pages of what is kept with what followed it, of one kind: all of somebody's, one of them, and the forms about it. One of
 * them is in the model under the name of its kind, as it is told.
 *
 * @param <T> the kind
 */
final class FollowedPages<T extends Followed> {

    /** Tells one of them as a page shows it. */
    interface Telling<T> {
        Object told(Page page, Frame frame, T one);
    }

    private final SectionPages pages;
    private final String name;
    private final Function<YoungPersonId, List<T>> all;
    private final BiFunction<YoungPersonId, UUID, T> get;
    private final Telling<T> words;

    FollowedPages(
            SectionPages pages,
            String name,
            Function<YoungPersonId, List<T>> all,
            BiFunction<YoungPersonId, UUID, T> get,
            Telling<T> words) {
        this.pages = pages;
        this.name = name;
        this.all = all;
        this.get = get;
        this.words = words;
    }

    /** Every one about somebody. */
    String list(YoungPersonId id, Page page, Model model) {
        return pages.show(Interventions.SECTION, id, page, model, "safety/" + name + "s", frame -> {
            model.addAttribute(
                    "all",
                    all.apply(frame.person().id()).stream()
                            .map(one -> words.told(page, frame, one))
                            .toList());
        });
    }

    /** The form with which one begins. */
    String begin(YoungPersonId id, Page page, Model model, Consumer<Frame> reading) {
        return pages.ask(Interventions.SECTION, id, page, model, "safety/" + name + "-new", reading);
    }

    /** A page of one of them. */
    String about(YoungPersonId id, UUID of, Page page, Model model) {
        return pages.show(
                Interventions.SECTION, id, page, model, "safety/" + name, frame -> tell(of, page, model, frame));
    }

    /** A form about one of them. */
    String ask(YoungPersonId id, UUID of, Page page, Model model, String view, BiConsumer<Frame, T> reading) {
        return pages.ask(
                Interventions.SECTION,
                id,
                page,
                model,
                view,
                frame -> reading.accept(frame, tell(of, page, model, frame)));
    }

    private T tell(UUID id, Page page, Model model, Frame frame) {
        T of = get.apply(frame.person().id(), id);
        model.addAttribute(name, words.told(page, frame, of));
        return of;
    }
}
