package uk.onedoor.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plans.NewGoal;
import uk.onedoor.plans.Plans.NewRating;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** A young person adds a goal of their own, and says how near one feels. */
@Controller
@RequestMapping("/me/plan/goals")
@OpenTo(Opens.OWN)
class OwnGoalController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "plans.own.words.missing") @Size(max = 500, message = "plans.goal.long")
            String words,

            @NotNull(message = "plans.own.area.missing") @Nullable
            PortfolioArea area,

            @Nullable Boolean few) {}

    record Rating(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "plans.rating.score.missing")
            @Min(value = 0, message = "plans.rating.score.missing")
            @Max(value = 10, message = "plans.rating.score.missing")
            @Nullable
            Integer score,

            @Nullable @Size(max = 1_000, message = "plans.because.long")
            String words) {}

    private final OwnPlan own;
    private final Plans plans;
    private final Forms forms;

    OwnGoalController(OwnPlan own, Plans plans, Forms forms) {
        this.own = own;
        this.plans = plans;
        this.forms = forms;
    }

    @GetMapping("/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), "", null, null);
        return asking(new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String set(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    LocalDate today = page.today();
                    NewGoal goal = new NewGoal(asked.id(), Objects.requireNonNull(asked.area()), asked.words(), today);
                    plans.set(own.me(), goal, Boolean.TRUE.equals(asked.few()));
                    return Saved.to("/me/plan").saying(page.t("plans.own.goal.done"));
                },
                () -> asking(errors, page, model));
    }

    @GetMapping("/{goal}/rating")
    String askHowNear(@PathVariable UUID goal, @ModelAttribute("page") Page page, Model model) {
        Rating blank = new Rating(Ids.next(), null, null);
        return rating(goal, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping("/{goal}/rating")
    String rate(
            @PathVariable UUID goal,
            @Valid @ModelAttribute("asked") Rating asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    int score = Objects.requireNonNull(asked.score());
                    plans.rate(
                            own.me(),
                            new NewRating(asked.id(), goal, score, asked.words(), RatedBy.YOUNG_PERSON, page.today()));
                    return Saved.to("/me/plan").saying(page.t("plans.own.saved"));
                },
                () -> rating(goal, errors, page, model));
    }

    private String asking(BindingResult errors, Page page, Model model) {
        return own.show(page, model, "plans/own-goal", open -> {
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("many", open.plan().openGoals().size() >= 5);
            model.addAttribute("areas", Choice.of(page, PortfolioArea.values()));
        });
    }

    private String rating(UUID goal, BindingResult errors, Page page, Model model) {
        return own.show(page, model, "plans/own-rating", open -> {
            var found = open.plan().goal(goal).orElseThrow(() -> new NotFound("goal " + goal));
            model.addAttribute("goal", open.words().goal(open.plan(), found));
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("scores", RatingController.scores());
        });
    }
}
