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

/** A physical intervention that was written down wrongly, or something of it, is taken back with a reason. */
@Controller
@RequestMapping("/young-people/{id}/interventions/{intervention}/followed/{followed}/withdrawal")
@OpenTo(Opens.RECORDS)
class InterventionWithdrawalController {

    private final FollowedPages<Intervention> pages;
    private final Interventions interventions;
    private final TakingBack takingBack;

    InterventionWithdrawalController(
            FollowedPages<Intervention> pages, Interventions interventions, TakingBack takingBack) {
        this.pages = pages;
        this.interventions = interventions;
        this.takingBack = takingBack;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @PathVariable UUID followed,
            @ModelAttribute("page") Page page,
            Model model) {
        return takingBack.ask(what(id, intervention, followed), page, model, opening(id, intervention, page, model));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @PathVariable UUID followed,
            @Valid @ModelAttribute("asked") TakingBack.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return takingBack.save(
                what(id, intervention, followed),
                asked,
                errors,
                page,
                model,
                opening(id, intervention, page, model),
                because -> interventions.withdraw(id, intervention, followed, because));
    }

    private static What what(YoungPersonId id, UUID intervention, UUID followed) {
        String at = Interventions.at(id, intervention);
        return new What(
                at, intervention, followed, at + "/followed/" + followed + "/withdrawal", "safety.intervention.back");
    }

    private Opening opening(YoungPersonId id, UUID intervention, Page page, Model model) {
        return (view, reading) -> pages.ask(id, intervention, page, model, view, (frame, of) -> reading.accept(of));
    }
}
