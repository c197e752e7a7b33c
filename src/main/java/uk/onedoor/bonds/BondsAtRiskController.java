package uk.onedoor.bonds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Those who run a hub read which bonds could come apart, each in a sentence with its reason. */
@Controller
@OpenTo(Opens.MANAGERS)
class BondsAtRiskController {

    private final BondsAtRisk risks;
    private final People people;
    private final Audit audit;

    BondsAtRiskController(BondsAtRisk risks, People people, Audit audit) {
        this.risks = risks;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/bonds")
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Risk> found = risks.now();
            List<YoungPersonId> about = found.stream()
                    .map(risk -> risk.part().youngPerson())
                    .distinct()
                    .toList();
            Map<YoungPersonId, YoungPerson> known = people.find(about);
            audit.shown(known.keySet().stream().map(YoungPersonId::value).toArray(UUID[]::new));
            model.addAttribute("sections", new RiskWords(page, known).sections(found));
            return "bonds/at-risk";
        });
    }
}
