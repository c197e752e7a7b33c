package uk.onedoor.placements;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Staff;

/** Reads a page about where one young person may live: in one transaction, with its one trace. */
@Component
class PlacementPages {

    private static final String SECTION = "HOME";

    private final Frames frames;
    private final Audit audit;
    private final SectionRights rights;
    private final Staff staff;

    PlacementPages(Frames frames, Audit audit, SectionRights rights, Staff staff) {
        this.frames = frames;
        this.audit = audit;
        this.rights = rights;
        this.staff = staff;
    }

    /** The view, with the young person in its model, whether the viewer may write here, and whatever the reading adds. */
    String show(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.HOME);
            if (!rights.mayRead(SECTION, frame.person().id())) {
                throw new NotFound("homes of " + id);
            }
            model.addAttribute("frame", frame);
            model.addAttribute(
                    "mayWrite", rights.mayWrite(SECTION, frame.person().id()));
            reading.accept(frame);
            return view;
        });
    }

    /** The same for a form: for those who may write here alone. */
    String ask(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return show(id, page, model, view, frame -> {
            if (!rights.mayWrite(SECTION, frame.person().id())) {
                throw new NotFound("something to write about the homes of " + id);
            }
            reading.accept(frame);
        });
    }

    /** Names others beside the young person in the page's trace. */
    void named(Frame frame, Collection<YoungPersonId> others) {
        audit.shown(Stream.concat(frame.records().stream(), others.stream().map(YoungPersonId::value))
                .toList());
    }

    /** Everybody who works here, to choose who sees to something. */
    List<Choice> owners() {
        return staff.all().stream()
                .map(worker -> new Choice(worker.id().toString(), worker.name()))
                .toList();
    }

    /** What these accounts are called, by id. */
    java.util.Map<UUID, String> names(Collection<UUID> accounts) {
        return staff.names(accounts);
    }
}
