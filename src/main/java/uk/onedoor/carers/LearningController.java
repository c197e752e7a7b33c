package uk.onedoor.carers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Writing down which training of the council's list somebody of a household did. */
@Controller
@RequestMapping("/carers/{household}/training")
@OpenTo(Opens.CARERS)
class LearningController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "carers.human.missing") @Nullable
            HumanId human,

            @NotNull(message = "staff.trained.training.missing") @Nullable
            UUID training,

            @NotNull(message = "staff.trained.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate doneOn) {}

    private final Learning learning;
    private final Households households;
    private final CarerPages pages;
    private final Forms forms;

    LearningController(Learning learning, Households households, CarerPages pages, Forms forms) {
        this.learning = learning;
        this.households = households;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), null, null, page.today());
        return show(household, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping
    String keep(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    households.forWriting(household);
                    learning.keep(new Trained(
                            asked.id() == null ? Ids.next() : asked.id(),
                            households
                                    .human(Objects.requireNonNull(asked.human()))
                                    .id(),
                            Objects.requireNonNull(asked.training()),
                            asked.doneOn()));
                    return Saved.to("/carers/" + household).saying(page.t("carers.training.done"));
                },
                () -> show(household, errors, page, model));
    }

    private String show(HouseholdId household, BindingResult errors, Page page, Model model) {
        model.addAttribute("people", pages.people(page, household));
        model.addAttribute(
                "trainings",
                learning.list().stream()
                        .filter(one -> !one.rests())
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        return pages.show("training", pages.open(household), errors, page, model);
    }
}
