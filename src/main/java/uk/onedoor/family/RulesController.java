package uk.onedoor.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.family.FamilyFacts.Days;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** Within how many days a council wants a family meeting offered, and a crisis plan practised. */
@Controller
@RequestMapping("/family-rules")
@OpenTo(Opens.SETTINGS)
class RulesController {

    record Form(
            @NotNull(message = "family.rules.offer.wrong")
            @Min(value = 1, message = "family.rules.offer.wrong")
            @Max(value = 60, message = "family.rules.offer.wrong")
            Integer offerDays,

            @NotNull(message = "family.rules.practise.wrong")
            @Min(value = 1, message = "family.rules.practise.wrong")
            @Max(value = 365, message = "family.rules.practise.wrong")
            Integer practiseDays) {}

    private final FamilyRules rules;
    private final Forms forms;

    RulesController(FamilyRules rules, Forms forms) {
        this.rules = rules;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return shown(null, page, model);
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    rules.choose(new Days(asked.offerDays(), asked.practiseDays()));
                    return Saved.to("/family-rules").saying(page.t("family.rules.done"));
                },
                () -> shown(errors, page, model));
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        Days days = rules.now();
        model.addAttribute(
                "form", forms.show(page, errors, Stored.of(new Form(days.offerWorkDays(), days.practiseDays()))));
        return "family/rules";
    }
}
