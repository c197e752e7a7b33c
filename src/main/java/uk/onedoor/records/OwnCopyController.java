package uk.onedoor.records;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** A young person reads which copies of their record were made, and how to ask for one. */
@Controller
@RequestMapping("/me/copy")
@OpenTo(Opens.OWN)
class OwnCopyController {

    private final OwnPlace place;
    private final Copies copies;
    private final Audit audit;

    OwnCopyController(OwnPlace place, Copies copies, Audit audit) {
        this.place = place;
        this.copies = copies;
        this.audit = audit;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            model.addAttribute(
                    "made",
                    copies.of(place.enter(page, model, "looked")).stream()
                            .map(copy -> CopyLine.of(page, copy, null))
                            .toList());
            return "records/own-copy";
        });
    }
}
