package uk.onedoor.placements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.placements.PlacementsShown.Own;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** What a young person asked for about where they live, and what became of it. */
@Controller
@OpenTo(Opens.OWN)
class OwnHomeRequestsController {

    private final OwnPlace place;
    private final HomeRequestRepository requests;
    private final DecisionRepository decisions;
    private final Audit audit;

    OwnHomeRequestsController(
            OwnPlace place, HomeRequestRepository requests, DecisionRepository decisions, Audit audit) {
        this.place = place;
        this.requests = requests;
        this.decisions = decisions;
        this.audit = audit;
    }

    @GetMapping("/me/home-requests")
    String own(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            Map<HomeRequestId, Decision> closed = decisions.of(records).stream()
                    .filter(one -> one.what().closes())
                    .collect(Collectors.toMap(Decision::request, one -> one));
            model.addAttribute(
                    "asked",
                    requests.of(records).stream()
                            .map(one -> new Own(one, closed.get(one.id())))
                            .toList());
            return "placements/own-home-requests";
        });
    }
}
