package uk.onedoor.deadlines;

import java.util.List;
import java.util.UUID;
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

/** Opens the pages of one young person's clocks: in one transaction, with its one trace. */
@Component
class ClockPages {

    static final String SECTION = "PLAN";

    private final Frames frames;
    private final SectionRights rights;
    private final Audit audit;
    private final Deadlines deadlines;

    ClockPages(Frames frames, SectionRights rights, Audit audit, Deadlines deadlines) {
        this.frames = frames;
        this.rights = rights;
        this.audit = audit;
        this.deadlines = deadlines;
    }

    /** Whose clocks a page is about, all of them, and whether the viewer may write there. */
    record Open(Frame frame, List<Deadline> clocks, boolean mayWrite) {

        String at() {
            return frame.at() + "/deadlines";
        }

        /**
         * A clock of theirs that was missed.
         *
         * @throws NotFound when there is none such
         */
        Deadline missed(String clock) {
            return Deadlines.missed(clocks, clock);
        }
    }

    String show(UUID id, Page page, Model model, String view, Consumer<Open> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, new YoungPersonId(id), Part.PLAN);
            if (!frame.person().id().value().equals(id)) {
                return "redirect:" + frame.at() + "/deadlines";
            }
            if (!rights.mayRead(SECTION, frame.person().id())) {
                throw new NotFound("the clocks of " + id);
            }
            Glance glance = new Glance(frame.person().id(), frame.records());
            Open open = new Open(
                    frame,
                    deadlines.of(frame.person(), glance),
                    rights.mayWrite(SECTION, frame.person().id()));
            model.addAttribute("frame", frame);
            model.addAttribute("mayWrite", open.mayWrite());
            reading.accept(open);
            return view;
        });
    }

    /** The same for a page on which something is written: not there for those who only read. */
    String asking(UUID id, Page page, Model model, String view, Consumer<Open> reading) {
        return show(id, page, model, view, open -> {
            if (!open.mayWrite()) {
                throw new NotFound("writing among the clocks of " + id);
            }
            reading.accept(open);
        });
    }
}
