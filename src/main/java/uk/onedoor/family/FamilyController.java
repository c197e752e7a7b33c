package uk.onedoor.family;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** All of this room about one young person on one page: the meetings, what helps when things get hard, and who could be there. */
@Controller
@RequestMapping("/young-people/{id}/family")
@OpenTo(Opens.RECORDS)
class FamilyController {

    private final FamilyPages pages;
    private final FamilyMeetings meetings;
    private final CrisisPlans plans;
    private final Crises crises;
    private final AroundTheFamily around;

    FamilyController(
            FamilyPages pages, FamilyMeetings meetings, CrisisPlans plans, Crises crises, AroundTheFamily around) {
        this.pages = pages;
        this.meetings = meetings;
        this.plans = plans;
        this.crises = crises;
        this.around = around;
    }

    @GetMapping
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(id, page, model, "family/family", (frame, mayWrite) -> {
            model.addAttribute("meetings", meetings.of(frame.records()));
            model.addAttribute("plan", plans.find(frame.records()).orElse(null));
            model.addAttribute("practices", plans.practices(frame.records()));
            model.addAttribute("crises", crises.of(frame.records()));
            model.addAttribute(
                    "readsHardTimes", pages.mayReadOfHardTimes(frame.person().id()));
            model.addAttribute(
                    "tellsHardTimes", pages.mayTellOfHardTimes(frame.person().id()));
            model.addAttribute("soughts", around.soughts(frame.records()));
            model.addAttribute("needs", around.needs(frame.records()));
        });
    }
}
