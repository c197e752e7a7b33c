package uk.onedoor.risks;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** What the team worries about, what it does and what would be better, for the young person to read. */
@Controller
@OpenTo(Opens.OWN)
class OwnRisksController {

    private final OwnPlace place;
    private final Raises raises;
    private final Audit audit;

    OwnRisksController(OwnPlace place, Raises raises, Audit audit) {
        this.place = place;
        this.raises = raises;
        this.audit = audit;
    }

    @GetMapping("/me/staying-safe")
    String own(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Raise> all = raises.of(place.enter(page, model, "now"));
            model.addAttribute(
                    "raises",
                    all.stream()
                            .map(one -> RiskWords.told(
                                    page, new YoungPersonId(one.record().value()), one))
                            .toList());
            return "risks/own";
        });
    }
}
