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
import uk.onedoor.plans.Plan.Review;
import uk.onedoor.plans.Plan.TookPart;
import uk.onedoor.plans.Reviews.NewReview;
import uk.onedoor.plans.Reviews.There;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A plan is looked at together: their words first, then who was there, what was said, and when the next time is. */
@Controller
@RequestMapping("/young-people/{person}/plan/reviews")
@OpenTo(Opens.RECORDS)
class ReviewController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "plans.review.took.missing") @Nullable
            TookPart tookPart,

            @Nullable @Size(max = 5_000, message = "plans.review.long")
            String ownWords,

            @Nullable @Size(max = 300, message = "plans.step.long")
            String workers,

            @Nullable @Size(max = 300, message = "plans.step.long")
            String family,

            @Nullable @Size(max = 300, message = "plans.step.long")
            String others,

            @NotBlank(message = "plans.review.words.missing") @Size(max = 5_000, message = "plans.review.long")
            String words,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate next) {}

    private final Reviews reviews;
    private final PlanPages pages;
    private final Forms forms;

    ReviewController(Reviews reviews, PlanPages pages, Forms forms) {
        this.reviews = reviews;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return shown(person, null, page, model);
    }

    @PostMapping
    String hold(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    NewReview review = new NewReview(
                            asked.id(),
                            asked.on(),
                            Objects.requireNonNull(asked.tookPart()),
                            asked.ownWords(),
                            new There(asked.workers(), asked.family(), asked.others()),
                            asked.words(),
                            asked.next());
                    reviews.hold(new YoungPersonId(person), review);
                    return Saved.to("/young-people/" + person + "/plan")
                            .saying(page.t("plans.review.done", page.date(asked.next())));
                },
                () -> shown(person, errors, page, model));
    }

    private String shown(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/review-new", open -> {
            Plan plan = open.plan();
            LocalDate last = plan.lastReview().map(Review::heldOn).orElse(null);
            BindingResult asked = errors != null ? errors : blank(plan, page);
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("took", Choice.of(page, TookPart.values()));
            model.addAttribute("since", last == null ? null : page.date(last));
            model.addAttribute(
                    "changes", new AlongWords(page, open.words()).changes(Change.between(plan, last, page.today())));
        });
    }

    private static BindingResult blank(Plan plan, Page page) {
        LocalDate today = page.today();
        String me = page.viewer() == null ? null : page.viewer().name();
        Form blank = new Form(
                Ids.next(), null, null, me, null, null, "", today, plan.rhythm().after(today));
        return new BeanPropertyBindingResult(blank, "asked");
    }
}
