package uk.onedoor.homes;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** Every home the service knows, by option of the model. */
@Controller
@OpenTo(Opens.HOMES)
class EveryHomeController {

    private final HomesPages pages;
    private final OurHomes homes;
    private final OpeningAgain opening;
    private final CurrentViewer viewer;

    EveryHomeController(HomesPages pages, OurHomes homes, OpeningAgain opening, CurrentViewer viewer) {
        this.pages = pages;
        this.homes = homes;
        this.opening = opening;
        this.viewer = viewer;
    }

    @GetMapping("/homes")
    String every(Page page, Model model) {
        model.addAttribute("shown", pages.every(page, viewer.get()));
        return "homes/every";
    }

    @GetMapping("/homes/{home}")
    String one(@PathVariable HomeId home, Page page, Model model) {
        model.addAttribute("shown", pages.one(page, homes.get(home), viewer.get()));
        model.addAttribute("reopened", opening.of(home));
        return "homes/one";
    }
}
