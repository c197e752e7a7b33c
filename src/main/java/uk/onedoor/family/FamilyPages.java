package uk.onedoor.family;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Reads a page of this room about one young person: in one transaction, with its one trace. */
@Component
class FamilyPages {

    private static final String SECTION = "NETWORK";

    private final Frames frames;
    private final Audit audit;
    private final SectionRights rights;

    FamilyPages(Frames frames, Audit audit, SectionRights rights) {
        this.frames = frames;
        this.audit = audit;
        this.rights = rights;
    }

    /** The view, with the young person in its model, whether the viewer may write here, and whatever the reading adds. */
    String show(YoungPersonId id, Page page, Model model, String view, BiConsumer<Frame, Boolean> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.PEOPLE);
            if (!rights.mayRead(SECTION, frame.person().id())) {
                throw new NotFound("the family of " + id);
            }
            boolean mayWrite = rights.mayWrite(SECTION, frame.person().id());
            model.addAttribute("frame", frame);
            model.addAttribute("mayWrite", mayWrite);
            reading.accept(frame, mayWrite);
            return view;
        });
    }

    /** The same for a page that is a form: for those who may write here alone. */
    String ask(YoungPersonId id, Page page, Model model, String view, BiConsumer<Frame, Boolean> reading) {
        return show(id, page, model, view, (frame, mayWrite) -> {
            if (!mayWrite) {
                throw new NotFound("something to write about the family of " + id);
            }
            reading.accept(frame, mayWrite);
        });
    }
}
