package uk.onedoor.bonds;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** How the council's hubs stick with their young people, in ranges and without anybody's name. */
@Controller
@OpenTo(Opens.COUNTS)
class SpreadController {

    private final Stickability sticking;
    private final AsAtPages pages;

    SpreadController(Stickability sticking, AsAtPages pages) {
        this.sticking = sticking;
        this.pages = pages;
    }

    @GetMapping("/stickability")
    String show(
            @ModelAttribute("asked") AsAtPages.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        AsAt asAt = pages.asAt(asked, errors, page, model);
        model.addAttribute("spreads", sticking.hubs(asAt.day()));
        return "bonds/hubs";
    }
}
