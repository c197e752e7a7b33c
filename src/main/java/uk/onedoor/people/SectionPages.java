package uk.onedoor.people;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Opens a page about one young person in a section of their record: in one transaction, with its one trace. */
@Component
public class SectionPages {

    private final Frames frames;
    private final SectionRights rights;
    private final People people;
    private final Audit audit;

    SectionPages(Frames frames, SectionRights rights, People people, Audit audit) {
        this.frames = frames;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
    }

    /**
     * The view, with {@code frame} and {@code mayWrite} in its model.
     *
     * @throws NotFound when the viewer may not read this section of them
     */
    public String show(String section, YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.NOW);
            YoungPersonId person = frame.person().id();
            if (!rights.mayRead(section, person)) {
                throw new NotFound(section + " of " + id);
            }
            model.addAttribute("frame", frame);
            model.addAttribute("mayWrite", rights.mayWrite(section, person));
            reading.accept(frame);
            return view;
        });
    }

    /** The same for a form: for those who may write here alone. */
    public String ask(String section, YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return show(section, id, page, model, view, frame -> {
            if (!rights.mayWrite(section, frame.person().id())) {
                throw new NotFound("writing of " + section + " of " + id);
            }
            reading.accept(frame);
        });
    }

    /**
     * The record that is written about.
     *
     * @throws NotFound when the viewer may not write this section of them
     */
    public YoungPersonId writing(String section, YoungPersonId id) {
        YoungPersonId person = people.kept(id);
        if (!rights.mayWrite(section, person)) {
            throw new NotFound("writing of " + section + " of " + id);
        }
        return person;
    }

    /**
     * Every record of whoever is written about.
     *
     * @throws NotFound when the viewer may not write this section of them
     */
    public List<UUID> writingRecords(String section, YoungPersonId id) {
        return people.records(writing(section, id));
    }
}
