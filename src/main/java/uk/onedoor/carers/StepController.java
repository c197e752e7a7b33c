package uk.onedoor.carers;

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
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.carers.CarerView.Frame;
import uk.onedoor.carers.Step.Kind;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** Writing down what happened with a household: the next step of its way, and that they are back from a break. */
@Controller
@RequestMapping("/carers/{household}")
@OpenTo(Opens.CARERS)
class StepController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "carers.step.kind.missing") @Nullable
            Kind kind,

            @NotNull(message = "carers.step.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @NotBlank(message = "carers.words.missing") @Size(max = 4000, message = "carers.words.long")
            String words,

            @Nullable @Size(max = 4000, message = "carers.words.long")
            String learned,

            @Nullable @Size(max = 300, message = "carers.next.long")
            String next,

            @Nullable WorkerId nextWith) {}

    record Back(
            @NotNull(message = "carers.step.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    private final Pipeline pipeline;
    private final Stories stories;
    private final CarerPages pages;
    private final Forms forms;

    StepController(Pipeline pipeline, Stories stories, CarerPages pages, Forms forms) {
        this.pipeline = pipeline;
        this.stories = stories;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/step")
    String ask(
            @PathVariable HouseholdId household,
            @RequestParam(required = false) @Nullable Kind kind,
            @ModelAttribute("page") Page page,
            Model model) {
        Form begun = new Form(Ids.next(), kind, page.today(), null, "", null, null, null);
        return show(household, new BeanPropertyBindingResult(begun, "asked"), kind, page, model);
    }

    @PostMapping("/step")
    String take(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    pipeline.take(
                            asked.id() == null ? Ids.next() : asked.id(),
                            household,
                            Objects.requireNonNull(asked.kind()),
                            asked.on(),
                            asked.until(),
                            new Told(asked.words(), asked.learned(), asked.next(), asked.nextWith()));
                    return Saved.to("/carers/" + household).saying(page.t("carers.step.done"));
                },
                () -> show(household, errors, asked.kind(), page, model));
    }

    @GetMapping("/return")
    String back(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        Back begun = new Back(page.today());
        return pages.show("return", pages.open(household), new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/return")
    String back(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Back asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    pipeline.back(household, asked.on());
                    return Saved.to("/carers/" + household).saying(page.t("carers.break.back.done"));
                },
                () -> pages.show("return", pages.open(household), errors, page, model));
    }

    private String show(HouseholdId household, BindingResult errors, @Nullable Kind kind, Page page, Model model) {
        Frame frame = pages.open(household);
        Story story = stories.of(frame.household());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", CarerPages.kinds(page, "carers.step", story.mayFollow(page.today())));
        model.addAttribute("workers", pages.workers());
        return pages.show("step", frame, errors, page, model);
    }
}
