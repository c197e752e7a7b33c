package uk.onedoor.medicines;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.SectionPages;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** Opens the pages of this room about one young person, in the section of their health. */
@Component
class MedicinePages {

    static final String SECTION = "HEALTH";

    private final SectionPages pages;
    private final Medicines medicines;
    private final MedicineWords words;

    MedicinePages(SectionPages pages, Medicines medicines, MedicineWords words) {
        this.pages = pages;
        this.medicines = medicines;
        this.words = words;
    }

    /** All of them. */
    String all(YoungPersonId id, Page page, Model model) {
        return pages.show(
                SECTION,
                id,
                page,
                model,
                "medicines/all",
                frame -> model.addAttribute(
                        "medicines",
                        medicines.of(frame.records()).stream()
                                .map(one -> words.told(page, frame.person().id(), one))
                                .toList()));
    }

    /** One of them. */
    String one(YoungPersonId id, UUID medicine, Page page, Model model) {
        return pages.show(SECTION, id, page, model, "medicines/one", frame -> tell(frame, medicine, page, model));
    }

    /** A form about one of them, for those who may write here alone. */
    String ask(YoungPersonId id, UUID medicine, Page page, Model model, String view, Consumer<Course> reading) {
        return pages.ask(SECTION, id, page, model, view, frame -> reading.accept(tell(frame, medicine, page, model)));
    }

    /** A form for a new one. */
    String ask(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return pages.ask(SECTION, id, page, model, view, reading);
    }

    private Course tell(Frame frame, UUID medicine, Page page, Model model) {
        Course course = medicines.get(frame.records(), medicine);
        model.addAttribute("medicine", words.told(page, frame.person().id(), course));
        return course;
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
}
