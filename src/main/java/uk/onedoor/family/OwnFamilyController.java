package uk.onedoor.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

/** What a young person reads themselves: what helps when things get hard, and what their family planned. */
@Controller
@RequestMapping("/me")
@OpenTo(Opens.OWN)
class OwnFamilyController {

    private final OwnPlace place;
    private final CrisisPlans plans;
    private final FamilyMeetings meetings;
    private final Audit audit;

    OwnFamilyController(OwnPlace place, CrisisPlans plans, FamilyMeetings meetings, Audit audit) {
        this.place = place;
        this.plans = plans;
        this.meetings = meetings;
        this.audit = audit;
    }

    @GetMapping("/crisis-plan")
    String crisisPlan(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Collection<UUID> records = place.enter(page, model, "now");
            model.addAttribute("plan", plans.find(records).orElse(null));
            model.addAttribute("practices", plans.practices(records));
            return "family/own-crisis-plan";
        });
    }

    @GetMapping("/family")
    String family(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            model.addAttribute(
                    "meetings",
                    meetings.of(records).stream().map(meetings::whole).toList());
            return "family/own-family";
        });
    }
}
