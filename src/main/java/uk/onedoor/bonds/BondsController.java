package uk.onedoor.bonds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** Who of us knows a young person, as at any day, and the days each bond is counted from. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/bonds")
class BondsController {

    private final AsAtPages pages;
    private final BondMaps maps;
    private final BondRepository rows;

    BondsController(AsAtPages pages, BondMaps maps, BondRepository rows) {
        this.pages = pages;
        this.maps = maps;
        this.rows = rows;
    }

    @GetMapping
    String map(
            @PathVariable UUID person,
            @ModelAttribute("asked") AsAtPages.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.show(person, "/bonds", asked, errors, page, model, (frame, asAt) -> {
            model.addAttribute("map", maps.forStaff(page, frame.person().id(), frame.records(), asAt));
            return "bonds/bonds";
        });
    }

    /** The days of one bond; of nobody in particular, of everybody. */
    @GetMapping("/days")
    String days(
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable UUID worker,
            @ModelAttribute("asked") AsAtPages.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.show(person, "/bonds", asked, errors, page, model, (frame, asAt) -> {
            List<Encounter> days = rows.encounters(frame.records(), Bonds.EVER, asAt).stream()
                    .filter(one -> one.isContact()
                            && (worker == null || one.worker().value().equals(worker)))
                    .toList();
            model.addAttribute("rows", RowLine.ofEncounters(page, days, rows.readable(days)));
            return "bonds/days";
        });
    }
}
