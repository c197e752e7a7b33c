package uk.onedoor.risks;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.SectionPages;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** Opens the pages of this room about one young person, in its one section. */
@Component
class RiskPages {

    static final String SECTION = "RISK";

    private final SectionPages pages;

    RiskPages(SectionPages pages) {
        this.pages = pages;
    }

    String show(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.show(SECTION, id, page, model, view, reading);
    }

    /** The same for a form: for those who may write here alone. */
    String ask(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.ask(SECTION, id, page, model, view, reading);
    }

    /**
     * The record that is written about.
     *
     * @throws uk.onedoor.shared.NotFound when the viewer may not write of it
     */
    YoungPersonId writing(YoungPersonId id) {
        return pages.writing(SECTION, id);
    }

    /** Every record of whoever is written about. */
    List<UUID> records(YoungPersonId id) {
        return pages.writingRecords(SECTION, id);
    }

    /** The address of a young person's pages. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who;
    }
}
