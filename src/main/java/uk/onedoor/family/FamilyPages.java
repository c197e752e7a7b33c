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
        return open(id, page, model, view, (frame, person) -> {
            if (!rights.mayRead(SECTION, person)) {
                throw new NotFound("the family of " + id);
            }
            boolean mayWrite = rights.mayWrite(SECTION, person);
            model.addAttribute("mayWrite", mayWrite);
            reading.accept(frame, mayWrite);
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

    /** A form for a hard time: for those who may write of their health, also where they only read who is around them. */
    String askOfAHardTime(YoungPersonId id, Page page, Model model, String view, Runnable reading) {
        return open(id, page, model, view, (frame, person) -> {
            if (!mayTellOfHardTimes(person)) {
                throw new NotFound("a hard time to write down of " + id);
            }
            reading.run();
        });
    }

    /** True when the viewer reads of every hard time, not only of those they wrote down themselves. */
    boolean mayReadOfHardTimes(YoungPersonId person) {
        return rights.mayRead("HEALTH", person);
    }

    boolean mayTellOfHardTimes(YoungPersonId person) {
        return rights.mayWrite("HEALTH", person);
    }

    private String open(
            YoungPersonId id, Page page, Model model, String view, BiConsumer<Frame, YoungPersonId> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.PEOPLE);
            model.addAttribute("frame", frame);
            reading.accept(frame, frame.person().id());
            return view;
        });
    }
}
