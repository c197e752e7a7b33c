package uk.onedoor.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import uk.onedoor.plans.Plan.PlanKind;
import uk.onedoor.plans.StatutoryPlans.NewStatutoryPlan;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Says where a plan is that the law asks for, and who holds it. */
@Controller
@RequestMapping("/young-people/{person}/plan/elsewhere")
@OpenTo(Opens.RECORDS)
class StatutoryController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "plans.statutory.kind.missing") @Nullable
            PlanKind kind,

            @NotBlank(message = "plans.statutory.where.missing") @Size(max = 200, message = "plans.statutory.long")
            String where,

            @NotBlank(message = "plans.statutory.by.missing") @Size(max = 200, message = "plans.statutory.long")
            String by,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate dated,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate next,

            @Nullable @Size(max = 500, message = "plans.goal.long")
            String because) {}

    private final StatutoryPlans statutory;
    private final PlanPages pages;
    private final Forms forms;

    StatutoryController(StatutoryPlans statutory, PlanPages pages, Forms forms) {
        this.statutory = statutory;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, "", "", null, null, null);
        return shown(person, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String name(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    NewStatutoryPlan plan = new NewStatutoryPlan(
                            asked.id(),
                            Objects.requireNonNull(asked.kind()),
                            asked.where(),
                            asked.by(),
                            Objects.requireNonNull(asked.dated()),
                            asked.next(),
                            asked.because());
                    statutory.name(new YoungPersonId(person), plan);
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.saved"));
                },
                () -> shown(person, errors, page, model));
    }

    private String shown(UUID person, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/statutory-new", open -> {
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute(
                    "kinds",
                    Choice.of(page, statutory.nameable(open.frame().person().id())));
        });
    }
}
