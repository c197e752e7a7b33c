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
import uk.onedoor.plans.Plan.StepEnd;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.Plans.NewStep;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** A step towards a goal is agreed: who does it and by when; later it is done, or let go because. */
@Controller
@RequestMapping("/young-people/{person}/plan")
@OpenTo(Opens.RECORDS)
class PlanStepController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "plans.words.missing") @Size(max = 300, message = "plans.step.long")
            String words,

            @NotNull(message = "plans.step.owner.missing") @Nullable
            StepOwner owner,

            @Nullable UUID worker,

            @Nullable @Size(max = 100, message = "plans.step.name.long")
            String name,

            @NotNull(message = "plans.step.by.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate by) {

        NewStep step() {
            return new NewStep(id, words, Objects.requireNonNull(owner), worker, name, Objects.requireNonNull(by));
        }

        static Form blank() {
            return new Form(Ids.next(), "", null, null, null, null);
        }
    }

    record Ending(
            @NotNull(message = "plans.ending.how.missing") @Nullable
            StepEnd how,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @Size(max = 1_000, message = "plans.because.long")
            String because) {}

    private final Plans plans;
    private final PlanPages pages;
    private final Forms forms;

    PlanStepController(Plans plans, PlanPages pages, Forms forms) {
        this.plans = plans;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/goals/{goal}/steps/new")
    @OnlyNow
    String ask(@PathVariable UUID person, @PathVariable UUID goal, @ModelAttribute("page") Page page, Model model) {
        return asking(person, goal, new BeanPropertyBindingResult(Form.blank(), "asked"), page, model);
    }

    @PostMapping("/goals/{goal}/steps")
    String add(
            @PathVariable UUID person,
            @PathVariable UUID goal,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    plans.add(new YoungPersonId(person), goal, asked.step());
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.step.done"));
                },
                () -> asking(person, goal, errors, page, model));
    }

    @GetMapping("/steps/{planStep}/ending")
    @OnlyNow
    String askEnding(
            @PathVariable UUID person, @PathVariable UUID planStep, @ModelAttribute("page") Page page, Model model) {
        Ending blank = new Ending(null, page.today(), null);
        return ending(person, planStep, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping("/steps/{planStep}/ending")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID planStep,
            @Valid @ModelAttribute("asked") Ending asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    StepEnd how = Objects.requireNonNull(asked.how());
                    plans.end(new YoungPersonId(person), planStep, how, asked.on(), asked.because());
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.ending.done.step"));
                },
                () -> ending(person, planStep, errors, page, model));
    }

    private String asking(UUID person, UUID goal, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/step-new", open -> {
            var found = open.plan().goal(goal).orElseThrow(() -> new NotFound("goal " + goal));
            model.addAttribute("towards", found.words());
            model.addAttribute("action", open.frame().at() + "/plan/goals/" + goal + "/steps");
            pages.askForStep(page, model, forms.show(page, errors));
        });
    }

    private String ending(UUID person, UUID step, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/step-ending", open -> {
            var found = open.plan().step(step).orElseThrow(() -> new NotFound("step " + step));
            model.addAttribute("step", open.words().step(found));
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("ways", Choice.of(page, StepEnd.values()));
        });
    }
}
