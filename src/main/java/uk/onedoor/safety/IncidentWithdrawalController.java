package uk.onedoor.safety;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.TakingBack.Opening;
import uk.onedoor.safety.TakingBack.What;

/** An incident that was written down wrongly, or something of it, is taken back with a reason. */
@Controller
@RequestMapping("/young-people/{id}/incidents/{incident}/since/{since}/withdrawal")
@OpenTo(Opens.RECORDS)
class IncidentWithdrawalController {

    private final FollowedPages<Incident> pages;
    private final Incidents incidents;
    private final TakingBack takingBack;

    IncidentWithdrawalController(FollowedPages<Incident> pages, Incidents incidents, TakingBack takingBack) {
        this.pages = pages;
        this.incidents = incidents;
        this.takingBack = takingBack;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID incident,
            @PathVariable UUID since,
            @ModelAttribute("page") Page page,
            Model model) {
        return takingBack.ask(what(id, incident, since), page, model, opening(id, incident, page, model));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID incident,
            @PathVariable UUID since,
            @Valid @ModelAttribute("asked") TakingBack.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return takingBack.save(
                what(id, incident, since),
                asked,
                errors,
                page,
                model,
                opening(id, incident, page, model),
                because -> incidents.withdraw(id, incident, since, because));
    }

    private static What what(YoungPersonId id, UUID incident, UUID since) {
        String at = Incidents.at(id, incident);
        return new What(at, incident, since, at + "/since/" + since + "/withdrawal", "safety.incident.back");
    }

    private Opening opening(YoungPersonId id, UUID incident, Page page, Model model) {
        return (view, reading) -> pages.ask(id, incident, page, model, view, (frame, of) -> reading.accept(of));
    }
}
