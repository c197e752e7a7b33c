package uk.onedoor.safety;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** Opens the pages of incidents. */
@Component
class IncidentPages {

    private final SafetyPages pages;
    private final Incidents incidents;
    private final IncidentWords words;

    IncidentPages(SafetyPages pages, Incidents incidents, IncidentWords words) {
        this.pages = pages;
        this.incidents = incidents;
        this.words = words;
    }

    /** Every one about somebody. */
    String list(YoungPersonId id, Page page, Model model) {
        return pages.show(Incidents.SECTION, id, page, model, "safety/incidents", frame -> {
            model.addAttribute(
                    "all",
                    incidents.of(frame.person().id()).stream()
                            .map(one -> words.told(page, frame, one))
                            .toList());
        });
    }

    /** The form with which one begins. */
    String begin(YoungPersonId id, Page page, Model model, Consumer<Frame> reading) {
        return pages.ask(Incidents.SECTION, id, page, model, "safety/incident-new", reading);
    }

    /** A page of one of them, which is in the model as it is told. */
    String about(YoungPersonId id, UUID incident, Page page, Model model) {
        return pages.show(
                Incidents.SECTION,
                id,
                page,
                model,
                "safety/incident",
                frame -> tell(incident, page, model, frame, (any, of) -> {}));
    }

    /** A form about one of them, which is in the model as it is told. */
    String ask(
            YoungPersonId id, UUID incident, Page page, Model model, String view, BiConsumer<Frame, Incident> reading) {
        return pages.ask(
                Incidents.SECTION, id, page, model, view, frame -> tell(incident, page, model, frame, reading));
    }

    private void tell(UUID id, Page page, Model model, Frame frame, BiConsumer<Frame, Incident> reading) {
        Incident of = incidents.get(frame.person().id(), id);
        model.addAttribute("incident", words.told(page, frame, of));
        reading.accept(frame, of);
    }

    /** The address of all of them. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who + "/incidents";
    }

    /** The address of one of them. */
    static String at(YoungPersonId who, UUID incident) {
        return at(who) + "/" + incident;
    }
}
