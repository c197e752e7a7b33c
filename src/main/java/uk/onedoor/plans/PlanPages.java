package uk.onedoor.plans;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.FormView;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Staff;

/** Opens the pages of a plan for staff: in one transaction, with its one trace. */
@Component
class PlanPages {

    /** Whose plan a page is about, all of it, and whether the viewer may write in it. */
    record Open(Frame frame, Plan plan, PlanWords words, boolean mayWrite) {}

    private final Frames frames;
    private final Plans plans;
    private final SectionRights rights;
    private final Staff staff;
    private final Audit audit;

    PlanPages(Frames frames, Plans plans, SectionRights rights, Staff staff, Audit audit) {
        this.frames = frames;
        this.plans = plans;
        this.rights = rights;
        this.staff = staff;
        this.audit = audit;
    }

    /** The view, with the frame in its model and whatever the reading adds; a joined record leads to the kept one. */
    String show(UUID id, Page page, Model model, String view, Consumer<Open> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, new YoungPersonId(id), Part.PLAN);
            if (!frame.person().id().value().equals(id)) {
                return "redirect:" + frame.at() + "/plan";
            }
            if (!rights.mayRead(PlanWriting.SECTION, frame.person().id())) {
                throw new NotFound("plan of " + id); // in an emergency that did not open it
            }
            Open open = new Open(
                    frame,
                    plans.of(frame.records()),
                    new PlanWords(page, frame.person().nameUsed()),
                    rights.mayWrite(PlanWriting.SECTION, frame.person().id()));
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
                throw new NotFound("writing in the plan of " + id);
            }
            reading.accept(open);
        });
    }

    /** What a form for a step needs: whose it can be, and those of the council who can promise one. */
    void askForStep(Page page, Model model, FormView form) {
        model.addAttribute("form", form);
        model.addAttribute("owners", Choice.of(page, StepOwner.values()));
        model.addAttribute(
                "workers",
                staff.all().stream()
                        .filter(worker -> !worker.gone())
                        .map(worker -> new Choice(worker.id().toString(), worker.name()))
                        .toList());
    }
}
