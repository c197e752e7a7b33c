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
import uk.onedoor.plans.HomeRoutes.NewRoute;
import uk.onedoor.plans.Plan.HomeRoute;
import uk.onedoor.plans.Plan.WhoseWords;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;

/** The way home is chosen, with why and in whose words; and its next step is agreed. */
@Controller
@RequestMapping("/young-people/{person}/plan/way-home")
@OpenTo(Opens.RECORDS)
class RouteController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "plans.way.missing") @Nullable
            HomeRoute route,

            @NotBlank(message = "plans.words.missing") @Size(max = 2_000, message = "plans.hope.long")
            String words,

            @NotNull(message = "plans.way.whose.missing") @Nullable
            WhoseWords whose,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    private final HomeRoutes routes;
    private final Plans plans;
    private final PlanPages pages;
    private final Forms forms;

    RouteController(HomeRoutes routes, Plans plans, PlanPages pages, Forms forms) {
        this.routes = routes;
        this.plans = plans;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return choosing(person, null, page, model);
    }

    @PostMapping
    String choose(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    routes.choose(
                            new YoungPersonId(person),
                            new NewRoute(
                                    asked.id(),
                                    Objects.requireNonNull(asked.route()),
                                    asked.words(),
                                    Objects.requireNonNull(asked.whose()),
                                    asked.on()));
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.saved"));
                },
                () -> choosing(person, errors, page, model));
    }

    @GetMapping("/steps/new")
    @OnlyNow
    String askStep(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return stepping(person, new BeanPropertyBindingResult(PlanStepController.Form.blank(), "asked"), page, model);
    }

    @PostMapping("/steps")
    String addStep(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") PlanStepController.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    plans.addHome(new YoungPersonId(person), asked.step());
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.step.done"));
                },
                () -> stepping(person, errors, page, model));
    }

    private String choosing(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/way-home", open -> {
            Form now = open.plan()
                    .wayHome()
                    .map(way -> new Form(
                            Ids.next(),
                            way.route().homeRoute(),
                            way.route().words(),
                            way.route().whoseWords(),
                            page.today()))
                    .orElseGet(() -> new Form(Ids.next(), null, "", null, page.today()));
            model.addAttribute("form", forms.show(page, errors, Stored.of(now)));
            model.addAttribute("routes", Choice.of(page, HomeRoute.values()));
            model.addAttribute("whose", Choice.of(page, WhoseWords.values()));
        });
    }

    private String stepping(UUID person, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/step-new", open -> {
            WayHome way =
                    open.plan().wayHome().orElseThrow(() -> new uk.onedoor.shared.NotFound("a way home of " + person));
            model.addAttribute("towards", page.name(way.route().homeRoute()));
            model.addAttribute("action", open.frame().at() + "/plan/way-home/steps");
            pages.askForStep(page, model, forms.show(page, errors));
        });
    }
}
