package uk.onedoor.staff;

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
import uk.onedoor.staff.Supervisions.Rhythm;

/** How often somebody sits down with whoever leads them, and has a space to think, in this council. */
@Controller
@RequestMapping("/supervision-rhythm")
@OpenTo(Opens.ACCOUNTS)
class RhythmController {

    record Form(
            @NotNull(message = "staff.rhythm.wrong")
            @Min(value = 1, message = "staff.rhythm.wrong")
            @Max(value = 26, message = "staff.rhythm.wrong")
            Integer lineWeeks,

            @NotNull(message = "staff.rhythm.wrong")
            @Min(value = 1, message = "staff.rhythm.wrong")
            @Max(value = 26, message = "staff.rhythm.wrong")
            Integer reflectiveWeeks) {}

    private final Supervisions supervisions;
    private final Forms forms;

    RhythmController(Supervisions supervisions, Forms forms) {
        this.supervisions = supervisions;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return shown(null, page, model);
    }

    @PostMapping
    String agree(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    supervisions.agree(new Rhythm(asked.lineWeeks(), asked.reflectiveWeeks()));
                    return Saved.to("/supervision-rhythm").saying(page.t("staff.rhythm.done"));
                },
                () -> shown(errors, page, model));
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        Rhythm now = supervisions.rhythm();
        model.addAttribute(
                "form", forms.show(page, errors, Stored.of(new Form(now.lineWeeks(), now.reflectiveWeeks()))));
        return "staff/rhythm";
    }
}
