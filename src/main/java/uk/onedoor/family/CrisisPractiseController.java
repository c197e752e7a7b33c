package uk.onedoor.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import uk.onedoor.family.CrisisPlan.Practice;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** That a crisis plan was practised, and who was given it. */
@Controller
@RequestMapping("/young-people/{id}/crisis-plan")
@OpenTo(Opens.RECORDS)
class CrisisPractiseController {

    record PracticeForm(
            @NotNull(message = "family.form.stale") UUID practice,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotBlank(message = "family.crisis.with.missing") @Size(max = 200, message = "family.long.200")
            String withWhom,

            @NotBlank(message = "family.crisis.how.missing") @Size(max = 2000, message = "family.long.2000")
            String howItWent,

            @Nullable @Size(max = 2000, message = "family.long.2000")
            String ownWords) {}

    record GivenForm(
            @NotNull(message = "family.form.stale") UUID given,

            @NotBlank(message = "family.crisis.given.to.missing") @Size(max = 100, message = "family.long.100")
            String to,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotNull(message = "family.crisis.given.how.missing") @Nullable
            GivenHow how) {}

    private final CrisisPlans plans;
    private final FamilyPages pages;
    private final Forms forms;

    CrisisPractiseController(CrisisPlans plans, FamilyPages pages, Forms forms) {
        this.plans = plans;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/practices/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        PracticeForm blank = new PracticeForm(Ids.next(), page.today(), "", "", null);
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/practices")
    String practised(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") PracticeForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    plans.practised(
                            id,
                            new Practice(
                                    asked.practice(),
                                    asked.on(),
                                    asked.withWhom(),
                                    asked.howItWent(),
                                    asked.ownWords()));
                    return Saved.to("/young-people/" + id + "/crisis-plan").saying(page.t("family.crisis.practised"));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/given/new")
    @OnlyNow
    String askGiven(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        GivenForm blank = new GivenForm(Ids.next(), "", page.today(), null);
        return askingGiven(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/given")
    String given(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") GivenForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    plans.given(asked.given(), id, asked.to(), asked.on(), Objects.requireNonNull(asked.how()));
                    return Saved.to("/young-people/" + id + "/crisis-plan")
                            .saying(page.t("family.crisis.given.done", asked.to()));
                },
                () -> askingGiven(id, page, model, errors));
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/practice-new", (frame, mayWrite) -> {
            model.addAttribute("plan", plans.find(frame.records()).orElseThrow(() -> new NotFound("a plan of " + id)));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private String askingGiven(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/given-new", (frame, mayWrite) -> {
            model.addAttribute("plan", plans.find(frame.records()).orElseThrow(() -> new NotFound("a plan of " + id)));
            model.addAttribute("hows", Choice.of(page, List.of(GivenHow.values())));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
