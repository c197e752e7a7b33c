package uk.onedoor.outcomes;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** The page that sets how things stood on arrival beside what happened since. */
@Controller
@RequestMapping("/young-people/{person}/evidence")
@OpenTo(Opens.RECORDS)
class EvidenceController {

    private final Evidence evidence;
    private final Measurements measurements;
    private final OutcomeRights rights;
    private final PersonPages pages;

    EvidenceController(Evidence evidence, Measurements measurements, OutcomeRights rights, PersonPages pages) {
        this.evidence = evidence;
        this.measurements = measurements;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return pages.show(person, page, model, "outcomes/evidence", who -> {
            EvidenceView view = EvidenceView.of(
                    page,
                    evidence.of(who.id()),
                    measurements.measures(),
                    measurements.of(who.id()),
                    rights.writable(who.id()));
            model.addAttribute("view", view);
        });
    }
}
