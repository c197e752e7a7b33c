package uk.onedoor.bonds;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** A young person reads who knows them: since when, how often, and when they last saw each other. */
@Controller
@OpenTo(Opens.OWN)
@RequestMapping("/me/who-knows-me")
class WhoKnowsMeController {

    private final OwnPlace place;
    private final BondMaps maps;
    private final Audit audit;

    WhoKnowsMeController(OwnPlace place, BondMaps maps, Audit audit) {
        this.place = place;
        this.maps = maps;
        this.audit = audit;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            model.addAttribute("map", maps.own(page, new YoungPersonId(records.get(0)), records));
            return "bonds/who-knows-me";
        });
    }
}
