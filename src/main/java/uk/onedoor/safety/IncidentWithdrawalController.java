package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;

/** An incident that was written down wrongly, or something of it, is taken back with a reason. */
@Controller
@RequestMapping("/young-people/{id}/incidents/{incident}/since/{since}/withdrawal")
@OpenTo(Opens.RECORDS)
class IncidentWithdrawalController {

    record Form(
            @NotBlank(message = "safety.withdraw.missing") @Size(max = 500, message = "safety.long.500")
            String because) {}

    private final IncidentPages pages;
    private final Incidents incidents;
    private final Forms forms;

    IncidentWithdrawalController(IncidentPages pages, Incidents incidents, Forms forms) {
        this.pages = pages;
        this.incidents = incidents;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID incident,
            @PathVariable UUID since,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(id, incident, since, page, model, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID incident,
            @PathVariable UUID since,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    incidents.withdraw(id, incident, since, asked.because());
                    return Saved.to(IncidentPages.at(id, incident)).saying(page.t("safety.withdraw.done"));
                },
                () -> asking(id, incident, since, page, model, errors));
    }

    private String asking(YoungPersonId id, UUID incident, UUID since, Page page, Model model, BindingResult typed) {
        return pages.ask(id, incident, page, model, "safety/incident-withdrawal", (frame, of) -> {
            if (!of.holds(since)) {
                throw new NotFound("something since: " + since);
            }
            model.addAttribute("whole", since.equals(incident));
            model.addAttribute("action", IncidentPages.at(id, incident) + "/since/" + since + "/withdrawal");
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
