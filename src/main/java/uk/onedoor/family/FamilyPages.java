package uk.onedoor.family;

import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Reads a page of this room about one young person: in one transaction, with its one trace. */
@Component
class FamilyPages {

    private final Frames frames;
    private final Audit audit;
    private final JdbcClient db;

    FamilyPages(Frames frames, Audit audit, JdbcClient db) {
        this.frames = frames;
        this.audit = audit;
        this.db = db;
    }

    /** The view, with the young person in its model, whether the viewer may write here, and whatever the reading adds. */
    String show(YoungPersonId id, Page page, Model model, String view, BiConsumer<Frame, Boolean> reading) {
        return open(id, page, model, view, (frame, person) -> {
            if (!may(person, "NETWORK", "R")) {
                throw new NotFound("the family of " + id);
            }
            boolean mayWrite = may(person, "NETWORK", "W");
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
        return may(person, "HEALTH", "R");
    }

    boolean mayTellOfHardTimes(YoungPersonId person) {
        return may(person, "HEALTH", "W");
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

    private boolean may(YoungPersonId person, String section, String right) {
        return db.sql("select :id in (select platform.visible(:section, :right))")
                .param("id", person.value())
                .param("section", section)
                .param("right", right)
                .query(Boolean.class)
                .single();
    }

    static List<Choice> choices(Page page, List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), page.name(constant)))
                .toList();
    }
}
