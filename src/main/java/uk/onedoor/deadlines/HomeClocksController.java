package uk.onedoor.deadlines;

import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** The clocks of one home: what is due, by when and why, what was missed and why, and what was done in time. */
@Controller
@OpenTo(Opens.HOMES)
class HomeClocksController {

    private final HomeClocks clocks;
    private final CurrentViewer viewer;

    HomeClocksController(HomeClocks clocks, CurrentViewer viewer) {
        this.clocks = clocks;
        this.viewer = viewer;
    }

    @GetMapping("/homes/{home}/clocks")
    String show(@PathVariable UUID home, Page page, Model model) {
        HomeClocks.Of of = clocks.of(home);
        boolean mayWrite = viewer.get().may(Opens.MANAGERS);
        model.addAttribute("home", home);
        model.addAttribute("name", of.home().name());
        model.addAttribute("since", page.date(of.home().keptSince()));
        model.addAttribute("hasClocks", !of.home().facts().isEmpty());
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("shown", ClocksShown.of(page, of.clocks(), of.reasons(), mayWrite ? of.at() : null));
        model.addAttribute(
                "happened",
                of.happened().stream()
                        .sorted(Comparator.comparing(HomeHappening::on).reversed())
                        .map(one -> HappenedLine.of(page, one.kind(), one.on(), of.at(), one.id()))
                        .toList());
        return "deadlines/home";
    }
}
