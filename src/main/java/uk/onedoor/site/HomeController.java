package uk.onedoor.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;

/** The bare address: each goes to where their day begins. */
@Controller
class HomeController {

    private final CurrentViewer viewer;
    private final FirstRun firstRun;

    HomeController(CurrentViewer viewer, FirstRun firstRun) {
        this.viewer = viewer;
        this.firstRun = firstRun;
    }

    @GetMapping("/")
    @OpenTo(Opens.PUBLIC)
    String home() {
        if (viewer.find().isEmpty()) {
            return firstRun.isDue() ? "site/nothing-yet" : "redirect:/sign-in";
        }
        if (viewer.get().may(Opens.POLICE)) {
            return "redirect:/police";
        }
        return viewer.get().may(Opens.OWN) ? "redirect:/me" : "forward:/today";
    }

    @GetMapping("/more")
    @OpenTo(Opens.STAFF)
    String more() {
        return "site/more";
    }
}
