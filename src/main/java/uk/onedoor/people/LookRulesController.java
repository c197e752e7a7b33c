package uk.onedoor.people;

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
import uk.onedoor.people.LookRules.Numbers;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** What makes a look worth asking about, in numbers of the council's own; and looks nobody of their hub may ask about. */
@Controller
@RequestMapping("/unusual-looks/rules")
@OpenTo(Opens.SETTINGS)
class LookRulesController {

    record Form(
            @NotNull(message = "people.unusual.people.wrong")
            @Min(value = 5, message = "people.unusual.people.wrong")
            @Max(value = 200, message = "people.unusual.people.wrong")
            Integer people,

            @NotNull(message = "people.unusual.days.wrong")
            @Min(value = 0, message = "people.unusual.days.wrong")
            @Max(value = 365, message = "people.unusual.days.wrong")
            Integer days) {}

    private final LookRules rules;
    private final UnusualLooks looks;
    private final Forms forms;

    LookRulesController(LookRules rules, UnusualLooks looks, Forms forms) {
        this.rules = rules;
        this.looks = looks;
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
                    rules.choose(new Numbers(asked.people(), asked.days()));
                    return Saved.to("/unusual-looks/rules").saying(page.t("people.unusual.rules.done"));
                },
                () -> shown(errors, page, model));
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        Numbers numbers = rules.now();
        model.addAttribute("form", forms.show(page, errors, Stored.of(new Form(numbers.people(), numbers.days()))));
        model.addAttribute("nobodyAsks", looks.nobodyAsks());
        return "people/look-rules";
    }
}
