package uk.onedoor.medicines;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** The medicines of a young person, and one of them with everything that was done with it. */
@Controller
@OpenTo(Opens.RECORDS)
class MedicineController {

    private final MedicinePages pages;
    private final Medicines medicines;
    private final Forms forms;

    MedicineController(MedicinePages pages, Medicines medicines, Forms forms) {
        this.pages = pages;
        this.medicines = medicines;
        this.forms = forms;
    }

    @GetMapping("/young-people/{id}/medicines")
    @OnlyNow
    String all(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.all(id, page, model);
    }

    @GetMapping("/young-people/{id}/medicines/{medicine}")
    @OnlyNow
    String one(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.one(id, medicine, page, model);
    }

    /** Who was named as standing beside says so themselves. */
    @PostMapping("/young-people/{id}/medicines/{medicine}/handlings/{handling}/witness")
    String confirm(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @PathVariable UUID handling,
            @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            medicines.confirm(pages.records(id), medicine, handling, Ids.next());
            return Saved.to(MedicineWords.at(id) + "/" + medicine).saying(page.t("medicines.confirmed"));
        });
    }
}
