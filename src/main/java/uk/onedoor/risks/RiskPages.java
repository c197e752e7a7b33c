package uk.onedoor.risks;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Opens the pages of this room about one young person: in one transaction, with its one trace. */
@Component
class RiskPages {

    static final String SECTION = "RISK";

    private final Frames frames;
    private final SectionRights rights;
    private final People people;
    private final Audit audit;

    RiskPages(Frames frames, SectionRights rights, People people, Audit audit) {
        this.frames = frames;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
    }

    String show(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.NOW);
            YoungPersonId person = frame.person().id();
            if (!rights.mayRead(SECTION, person)) {
                throw new NotFound(SECTION + " of " + id);
            }
            model.addAttribute("frame", frame);
            model.addAttribute("mayWrite", rights.mayWrite(SECTION, person));
            reading.accept(frame);
            return view;
        });
    }

    /** The same for a form: for those who may write here alone. */
    String ask(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return show(id, page, model, view, frame -> {
            if (!rights.mayWrite(SECTION, frame.person().id())) {
                throw new NotFound("writing of " + SECTION + " of " + id);
            }
            reading.accept(frame);
        });
    }

    /** A form about one of what there is. */
    <T> String askAbout(
            YoungPersonId id,
            Page page,
            Model model,
            String view,
            Function<List<UUID>, T> find,
            BiConsumer<Frame, T> reading) {
        return ask(id, page, model, view, frame -> reading.accept(frame, find.apply(frame.records())));
    }

    /**
     * The record that is written about.
     *
     * @throws NotFound when the viewer may not write of it
     */
    YoungPersonId writing(YoungPersonId id) {
        YoungPersonId person = people.kept(id);
        if (!rights.mayWrite(SECTION, person)) {
            throw new NotFound("writing of " + SECTION + " of " + id);
        }
        return person;
    }

    /** Every record of whoever is written about. */
    List<UUID> records(YoungPersonId id) {
        return people.records(writing(id));
    }

    /** The address of a young person's pages. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who;
    }
}
