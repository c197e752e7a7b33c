package uk.onedoor.endings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** How one young person's support grows less: what was agreed beside what there was, and how they find the pace. */
@Controller
@OpenTo(Opens.RECORDS)
class TaperController {

    private final TaperPages pages;
    private final TaperWords words;
    private final CliffWords cliffs;

    TaperController(TaperPages pages, TaperWords words, CliffWords cliffs) {
        this.pages = pages;
        this.words = words;
        this.cliffs = cliffs;
    }

    @GetMapping("/young-people/{id}/taper")
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.read(id, page, model, "endings/taper", opened -> {
            Known known = opened.known();
            model.addAttribute("picture", TaperPicture.of(page, known, cliffs.marked(page, known)));
            model.addAttribute("cliffs", cliffs.lines(page, known));
            model.addAttribute("takenBack", cliffs.takenBack(page, known));
            model.addAttribute("off", known.fallen(page.today()) != null);
            model.addAttribute("steps", words.steps(page, known));
            model.addAttribute("before", words.before(page, known));
            model.addAttribute("paces", words.paces(page, known));
        });
    }
}
