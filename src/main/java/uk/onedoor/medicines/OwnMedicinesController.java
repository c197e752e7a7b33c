package uk.onedoor.medicines;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** A young person reads of their medicines: what the label says, and everything that was done with them. */
@Controller
@OpenTo(Opens.OWN)
class OwnMedicinesController {

    /** Links to the page from the first one a young person opens. */
    @Component
    static class Link implements OwnPages {

        @Override
        public List<OwnLink> of(Glance glance) {
            return List.of(new OwnLink("medicines.own.title", "/me/medicines"));
        }
    }

    private final OwnPlace place;
    private final Medicines medicines;
    private final MedicineWords words;
    private final Audit audit;

    OwnMedicinesController(OwnPlace place, Medicines medicines, MedicineWords words, Audit audit) {
        this.place = place;
        this.medicines = medicines;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/me/medicines")
    String own(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Course> all = medicines.of(place.enter(page, model, "now"));
            model.addAttribute(
                    "medicines",
                    all.stream()
                            .map(one -> words.told(page, one.medicine().record(), one))
                            .toList());
            return "medicines/own";
        });
    }
}
