package uk.onedoor.plans;

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

/** A young person's plan on one page, and the same in easy words. */
@Controller
@RequestMapping("/young-people/{person}/plan")
@OpenTo(Opens.RECORDS)
class PlanController {

    private final PlanPages pages;

    PlanController(PlanPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return shown(person, "plans/plan", page, model);
    }

    @GetMapping("/easy-read")
    String easy(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return shown(person, "plans/easy-read", page, model);
    }

    private String shown(UUID person, String view, Page page, Model model) {
        return pages.show(person, page, model, view, open -> {
            model.addAttribute("plan", open.words().view(open.plan()));
            model.addAttribute("along", new AlongWords(page, open.words()).view(open.plan()));
        });
    }
}
