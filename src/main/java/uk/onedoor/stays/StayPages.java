package uk.onedoor.stays;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

/** Reads a page about one young person's stays: in one transaction, with its one trace. */
@Component
class StayPages {

    private static final String SECTION = "HOME";

    private final Frames frames;
    private final Audit audit;
    private final SectionRights rights;
    private final Stays stays;
    private final StayWords words;

    StayPages(Frames frames, Audit audit, SectionRights rights, Stays stays, StayWords words) {
        this.frames = frames;
        this.audit = audit;
        this.rights = rights;
        this.stays = stays;
        this.words = words;
    }

    /** The view, with the young person in its model and whether the viewer may write here, for who reads where they live. */
    String show(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.HOME);
            model.addAttribute("frame", frame);
            YoungPersonId person = frame.person().id();
            if (!rights.mayRead(SECTION, person)) {
                throw new NotFound("the stays of " + id);
            }
            model.addAttribute("mayWrite", rights.mayWrite(SECTION, person));
            reading.accept(frame);
            return view;
        });
    }

    /** The same for a page that is a form: for those who may write here alone. */
    String ask(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return show(id, page, model, view, frame -> {
            if (!rights.mayWrite(SECTION, frame.person().id())) {
                throw new NotFound("something to write about the stays of " + id);
            }
            reading.accept(frame);
        });
    }

    /** A page about one stay, which is in the model as it is told. */
    String about(YoungPersonId id, StayId stay, Page page, Model model, String view, BiConsumer<Frame, Stay> reading) {
        return show(id, page, model, view, frame -> told(stay, page, model, frame, reading));
    }

    /** A form about one stay, which is in the model as it is told. */
    String askAbout(
            YoungPersonId id, StayId stay, Page page, Model model, String view, BiConsumer<Frame, Stay> reading) {
        return ask(id, page, model, view, frame -> told(stay, page, model, frame, reading));
    }

    private void told(StayId stay, Page page, Model model, Frame frame, BiConsumer<Frame, Stay> reading) {
        Stay of = of(frame, stay);
        model.addAttribute("stay", words.told(page, of));
        reading.accept(frame, of);
    }

    /**
     * One stay of this young person.
     *
     * @throws NotFound when it is somebody else's
     */
    Stay of(Frame frame, StayId id) {
        Stay stay = stays.get(id);
        if (!frame.records().contains(stay.youngPerson().value())) {
            throw new NotFound("stay " + id);
        }
        return stay;
    }

    /** One stay as a page tells it. */
    StayShown told(Page page, Stay stay) {
        return words.told(page, stay);
    }

    /** Where they are booked to live next, and did not come yet. */
    List<StayShown> booked(Page page, YoungPersonId who) {
        Instant now = page.clock().instant();
        return stays.of(who).stream()
                .filter(stay -> MovingDay.mayBeWritten(stay, now))
                .map(stay -> told(page, stay))
                .toList();
    }
}
