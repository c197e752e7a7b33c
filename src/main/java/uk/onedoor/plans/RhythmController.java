package uk.onedoor.plans;

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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** How often a council looks at a plan together, and when the first one is made. */
@Controller
@RequestMapping("/plan-rhythm")
@OpenTo(Opens.ACCOUNTS)
class RhythmController {

    record Form(
            @NotNull(message = "plans.rhythm.weeks.wrong")
            @Min(value = 1, message = "plans.rhythm.weeks.wrong")
            @Max(value = 26, message = "plans.rhythm.weeks.wrong")
            Integer weeks,

            @NotNull(message = "plans.rhythm.days.wrong")
            @Min(value = 1, message = "plans.rhythm.days.wrong")
            @Max(value = 60, message = "plans.rhythm.days.wrong")
            Integer first) {}

    private final Reviews reviews;
    private final Forms forms;

    RhythmController(Reviews reviews, Forms forms) {
        this.reviews = reviews;
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
                    reviews.choose(new Rhythm(asked.weeks(), asked.first()));
                    return Saved.to("/plan-rhythm").saying(page.t("plans.rhythm.done"));
                },
                () -> shown(errors, page, model));
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        Rhythm now = reviews.rhythm();
        model.addAttribute("form", forms.show(page, errors, Stored.of(new Form(now.reviewWeeks(), now.firstDays()))));
        return "plans/rhythm";
    }
}
