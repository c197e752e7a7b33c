package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
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

/** A step is taken out of the plan, with why. */
@Controller
@RequestMapping("/young-people/{id}/taper/steps/{taperStep}/withdrawal")
@OpenTo(Opens.RECORDS)
class TaperStepOutController {

    record Form(
            @NotBlank(message = "endings.out.because.missing") @Size(max = 1000, message = "endings.too.long.1000")
            String because,

            @Size(max = 900, message = "endings.too.long.900") @Nullable
            String asked) {}

    private final Tapers tapers;
    private final TaperPages pages;
    private final TaperWords words;
    private final Forms forms;

    TaperStepOutController(Tapers tapers, TaperPages pages, TaperWords words, Forms forms) {
        this.tapers = tapers;
        this.pages = pages;
        this.words = words;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable("taperStep") UUID step,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(id, step, new MapBindingResult(new java.util.HashMap<>(Map.of()), "asked"), page, model);
    }

    @PostMapping
    String takeOut(
            @PathVariable YoungPersonId id,
            @PathVariable("taperStep") UUID step,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    tapers.takeOut(id, step, asked.because(), asked.asked());
                    return Saved.to("/young-people/" + id + "/taper").saying(page.t("endings.out.done"));
                },
                () -> show(id, step, errors, page, model));
    }

    private String show(YoungPersonId id, UUID step, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/step-out", opened -> {
            StepLine line = words.steps(page, opened.known()).stream()
                    .filter(one -> one.id().equals(step.toString()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("step " + step));
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("step", line);
        });
    }
}
