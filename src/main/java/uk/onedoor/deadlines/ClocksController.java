package uk.onedoor.deadlines;

import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** One young person's clocks: what is due, by when and why, what was missed and why, and what was done in time. */
@Controller
@OpenTo(Opens.RECORDS)
class ClocksController {

    private final ClockPages pages;
    private final DeadlineRepository kept;

    ClocksController(ClockPages pages, DeadlineRepository kept) {
        this.pages = pages;
        this.kept = kept;
    }

    @GetMapping("/young-people/{person}/deadlines")
    String show(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return pages.show(person, page, model, "deadlines/clocks", open -> {
            model.addAttribute(
                    "shown",
                    ClocksShown.of(
                            page,
                            open.clocks(),
                            kept.reasons(open.frame().records()),
                            open.mayWrite() ? open.at() : null));
            model.addAttribute("ageUnknown", open.frame().person().dateOfBirth() == null);
            model.addAttribute(
                    "happened",
                    kept.happenings(open.frame().records()).stream()
                            .sorted(Comparator.comparing(Happening::on).reversed())
                            .map(one -> HappenedLine.of(page, one.kind(), one.on(), open.at(), one.id()))
                            .toList());
        });
    }
}
