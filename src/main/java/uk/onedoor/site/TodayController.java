package uk.onedoor.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Page;

/** Today, for whoever is looking: people for those who work with them, counts for those who count, else what they do. */
@Controller
@OpenTo(Opens.STAFF)
class TodayController {

    private final TodayPage today;
    private final CurrentViewer viewer;

    TodayController(TodayPage today, CurrentViewer viewer) {
        this.today = today;
        this.viewer = viewer;
    }

    @GetMapping("/today")
    String today(@ModelAttribute("page") Page page, Model model) {
        Viewer who = viewer.get();
        if (who.may(Opens.ALONGSIDE)) {
            model.addAttribute("today", today.read(page, who));
            return "site/today";
        }
        return who.may(Opens.COUNTS) ? "redirect:/hub" : "redirect:/more";
    }
}
