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
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plans.NewGoal;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** A goal is set with somebody, in their words; later it is reached, or let go because. */
@Controller
@RequestMapping("/young-people/{person}/plan/goals")
@OpenTo(Opens.RECORDS)
class GoalController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "plans.words.missing") @Size(max = 500, message = "plans.goal.long")
            String words,

            @NotNull(message = "plans.area.missing") @Nullable
            PortfolioArea area,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable Boolean few) {}

    record Ending(
            @NotNull(message = "plans.ending.how.missing") @Nullable
            GoalEnd how,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @Size(max = 1_000, message = "plans.because.long")
            String because) {}

    private final Plans plans;
    private final PlanPages pages;
    private final Forms forms;

    GoalController(Plans plans, PlanPages pages, Forms forms) {
        this.plans = plans;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), "", null, page.today(), null);
        return asking(person, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String set(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    NewGoal goal =
                            new NewGoal(asked.id(), Objects.requireNonNull(asked.area()), asked.words(), asked.on());
                    plans.set(new YoungPersonId(person), goal, Boolean.TRUE.equals(asked.few()));
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.goal.done"));
                },
                () -> asking(person, errors, page, model));
    }

    @GetMapping("/{goal}/ending")
    @OnlyNow
    String askEnding(
            @PathVariable UUID person, @PathVariable UUID goal, @ModelAttribute("page") Page page, Model model) {
        Ending blank = new Ending(null, page.today(), null);
        return ending(person, goal, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping("/{goal}/ending")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID goal,
            @Valid @ModelAttribute("asked") Ending asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    GoalEnd how = Objects.requireNonNull(asked.how());
                    plans.end(new YoungPersonId(person), goal, how, asked.on(), asked.because());
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.ending.done." + how));
                },
                () -> ending(person, goal, errors, page, model));
    }

    private String asking(UUID person, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/goal-new", open -> {
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("areas", Choice.of(page, PortfolioArea.values()));
            model.addAttribute("many", open.plan().openGoals().size() >= 5);
        });
    }

    private String ending(UUID person, UUID goal, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/goal-ending", open -> {
            var found = open.plan().goal(goal).orElseThrow(() -> new NotFound("goal " + goal));
            model.addAttribute("goal", open.words().goal(open.plan(), found));
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("ways", Choice.of(page, GoalEnd.values()));
        });
    }
}
