package uk.onedoor.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plans.NewRating;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** How near a goal feels, from 0 to 10, as the young person says or as a worker sees it. */
@Controller
@RequestMapping("/young-people/{person}/plan/goals/{goal}/rating")
@OpenTo(Opens.RECORDS)
class RatingController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "plans.rating.score.missing")
            @Min(value = 0, message = "plans.rating.score.missing")
            @Max(value = 10, message = "plans.rating.score.missing")
            @Nullable
            Integer score,

            @Nullable @Size(max = 1_000, message = "plans.because.long")
            String words,

            @NotNull(message = "plans.rating.by.missing") @Nullable
            RatedBy by,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    private final Plans plans;
    private final PlanPages pages;
    private final Forms forms;

    RatingController(Plans plans, PlanPages pages, Forms forms) {
        this.plans = plans;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable UUID person, @PathVariable UUID goal, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, null, RatedBy.YOUNG_PERSON, page.today());
        return shown(person, goal, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String rate(
            @PathVariable UUID person,
            @PathVariable UUID goal,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    NewRating rating = new NewRating(
                            asked.id(),
                            goal,
                            Objects.requireNonNull(asked.score()),
                            asked.words(),
                            Objects.requireNonNull(asked.by()),
                            asked.on());
                    plans.rate(new YoungPersonId(person), rating);
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.saved"));
                },
                () -> shown(person, goal, errors, page, model));
    }

    private String shown(UUID person, UUID goal, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/rating", open -> {
            var found = open.plan().goal(goal).orElseThrow(() -> new NotFound("goal " + goal));
            model.addAttribute("goal", open.words().goal(open.plan(), found));
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("scores", scores());
            model.addAttribute("by", Choice.of(page, RatedBy.values()));
        });
    }

    /** 0 to 10. */
    static List<Choice> scores() {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(score -> new Choice(String.valueOf(score), String.valueOf(score)))
                .toList();
    }
}
