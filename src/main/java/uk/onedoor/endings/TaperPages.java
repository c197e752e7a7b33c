package uk.onedoor.endings;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Opens the pages of this room about one young person: in one transaction, with its one trace. */
@Component
class TaperPages {

    /** What a page reads. */
    record Opened(Frame frame, Glance glance, Known known) {}

    private static final String SECTION = "PLAN";

    private final Frames frames;
    private final SectionRights rights;
    private final EndingsReading reading;
    private final Audit audit;

    TaperPages(Frames frames, SectionRights rights, EndingsReading reading, Audit audit) {
        this.frames = frames;
        this.rights = rights;
        this.reading = reading;
        this.audit = audit;
    }

    /** A page to read, for those who read this of them. */
    String read(YoungPersonId id, Page page, Model model, String view, Consumer<Opened> filled) {
        return open(id, page, model, view, filled, false);
    }

    /** A page with a form, for those who write it. */
    String write(YoungPersonId id, Page page, Model model, String view, Consumer<Opened> filled) {
        return open(id, page, model, view, filled, true);
    }

    private String open(
            YoungPersonId id, Page page, Model model, String view, Consumer<Opened> filled, boolean writes) {
        return audit.page(() -> {
            if (!rights.mayRead(SECTION, id)) {
                throw new NotFound("endings of " + id);
            }
            boolean mayWrite = rights.mayWrite(SECTION, id);
            if (writes && !mayWrite) {
                throw new NotFound("endings to write of " + id);
            }
            Frame frame = frames.open(page, id, Part.PLAN);
            Glance glance = new Glance(frame.person().id(), frame.records());
            model.addAttribute("frame", frame);
            model.addAttribute("mayWrite", mayWrite);
            filled.accept(new Opened(frame, glance, reading.of(glance)));
            return view;
        });
    }

    /**
     * Goes on when the viewer may write in their plan.
     *
     * @throws NotFound when they may not
     */
    void toWrite(YoungPersonId id) {
        if (!rights.mayWrite(SECTION, id)) {
            throw new NotFound("writing in the plan of " + id);
        }
    }
}
