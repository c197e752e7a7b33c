package uk.onedoor.safety;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** Opens the pages of physical interventions. */
@Component
class InterventionPages {

    private final SafetyPages pages;
    private final Interventions interventions;
    private final InterventionWords words;

    InterventionPages(SafetyPages pages, Interventions interventions, InterventionWords words) {
        this.pages = pages;
        this.interventions = interventions;
        this.words = words;
    }

    /** Every one about somebody. */
    String list(YoungPersonId id, Page page, Model model) {
        return pages.show(Interventions.SECTION, id, page, model, "safety/interventions", frame -> {
            model.addAttribute(
                    "all",
                    interventions.of(frame.person().id()).stream()
                            .map(one -> words.told(page, frame, one))
                            .toList());
        });
    }

    /** The form with which one begins. */
    String begin(YoungPersonId id, Page page, Model model, Consumer<Frame> reading) {
        return pages.ask(Interventions.SECTION, id, page, model, "safety/intervention-new", reading);
    }

    /** A page of one of them, which is in the model as it is told. */
    String about(YoungPersonId id, UUID intervention, Page page, Model model) {
        return pages.show(
                Interventions.SECTION,
                id,
                page,
                model,
                "safety/intervention",
                frame -> tell(intervention, page, model, frame, (any, of) -> {}));
    }

    /** A form about one of them, which is in the model as it is told. */
    String ask(
            YoungPersonId id,
            UUID intervention,
            Page page,
            Model model,
            String view,
            BiConsumer<Frame, Intervention> reading) {
        return pages.ask(
                Interventions.SECTION, id, page, model, view, frame -> tell(intervention, page, model, frame, reading));
    }

    private void tell(UUID id, Page page, Model model, Frame frame, BiConsumer<Frame, Intervention> reading) {
        Intervention of = interventions.get(frame.person().id(), id);
        model.addAttribute("intervention", words.told(page, frame, of));
        reading.accept(frame, of);
    }

    /** The address of all of them. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who + "/interventions";
    }

    /** The address of one of them. */
    static String at(YoungPersonId who, UUID intervention) {
        return at(who) + "/" + intervention;
    }
}
