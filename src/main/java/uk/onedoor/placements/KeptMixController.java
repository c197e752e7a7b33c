package uk.onedoor.placements;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** A house mix that was decided: all of it for the file, and on a sheet only what may be told to whoever is beside them. */
@Controller
@RequestMapping("/young-people/{id}/house-mixes/{mix}")
@OpenTo(Opens.HOMES)
class KeptMixController {

    private final HouseMix mixes;
    private final OurHomes homes;
    private final Staff staff;
    private final MixPages pages;

    KeptMixController(HouseMix mixes, OurHomes homes, Staff staff, MixPages pages) {
        this.mixes = mixes;
        this.homes = homes;
        this.staff = staff;
        this.pages = pages;
    }

    @GetMapping
    String kept(
            @PathVariable YoungPersonId id, @PathVariable UUID mix, @ModelAttribute("page") Page page, Model model) {
        return show(id, mix, page, model, "placements/kept-mix");
    }

    @GetMapping("/sheet")
    String sheet(
            @PathVariable YoungPersonId id, @PathVariable UUID mix, @ModelAttribute("page") Page page, Model model) {
        return show(id, mix, page, model, "placements/mix-sheet");
    }

    private String show(YoungPersonId id, UUID mix, Page page, Model model, String view) {
        return pages.show(id, page, model, view, frame -> {
            KeptMix kept = mixes.get(mix, frame.person().id());
            model.addAttribute("mix", kept);
            model.addAttribute("home", homes.get(kept.proposal().home()));
            model.addAttribute("twos", new MixWords(page, pages.names(frame, kept.residents())).of(kept));
            model.addAttribute(
                    "by",
                    staff.find(new WorkerId(kept.by()))
                            .map(worker -> worker.name())
                            .orElse(""));
        });
    }
}
