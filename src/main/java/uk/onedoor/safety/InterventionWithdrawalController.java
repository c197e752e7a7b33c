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

/** A physical intervention that was written down wrongly, or something of it, is taken back with a reason. */
@Controller
@RequestMapping("/young-people/{id}/interventions/{intervention}/followed/{followed}/withdrawal")
@OpenTo(Opens.RECORDS)
class InterventionWithdrawalController {

    record Form(
            @NotBlank(message = "safety.withdraw.missing") @Size(max = 500, message = "safety.long.500")
            String because) {}

    private final InterventionPages pages;
    private final Interventions interventions;
    private final Forms forms;

    InterventionWithdrawalController(InterventionPages pages, Interventions interventions, Forms forms) {
        this.pages = pages;
        this.interventions = interventions;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @PathVariable UUID followed,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(id, intervention, followed, page, model, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @PathVariable UUID followed,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    interventions.withdraw(id, intervention, followed, asked.because());
                    return Saved.to(InterventionPages.at(id, intervention)).saying(page.t("safety.withdraw.done"));
                },
                () -> asking(id, intervention, followed, page, model, errors));
    }

    private String asking(
            YoungPersonId id, UUID intervention, UUID followed, Page page, Model model, BindingResult typed) {
        return pages.ask(id, intervention, page, model, "safety/intervention-withdrawal", (frame, of) -> {
            if (!of.holds(followed)) {
                throw new NotFound("something that followed: " + followed);
            }
            model.addAttribute("whole", followed.equals(intervention));
            model.addAttribute(
                    "action", InterventionPages.at(id, intervention) + "/followed/" + followed + "/withdrawal");
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
