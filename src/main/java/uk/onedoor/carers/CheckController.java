package uk.onedoor.carers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.onedoor.carers.SuitabilityCheck.Answer;
import uk.onedoor.carers.SuitabilityCheck.Kind;
import uk.onedoor.carers.SuitabilityCheck.Result;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** What is asked about somebody of a household or their home, and what came back. */
@Controller
@RequestMapping("/carers/{household}")
@OpenTo(Opens.CARERS)
class CheckController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "carers.check.kind.missing") @Nullable
            Kind kind,

            @Nullable HumanId human,

            @NotNull(message = "carers.step.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate askedOn) {}

    record Came(
            @NotNull(message = "carers.check.missing") @Nullable
            UUID check,

            @NotNull(message = "carers.step.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate cameBackOn,

            @NotNull(message = "carers.check.result.missing") @Nullable
            Result result,

            @Nullable @Size(max = 2000, message = "carers.check.words.long")
            String words,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate validUntil) {}

    private final Suitability suitability;
    private final CarerPages pages;
    private final Forms forms;

    CheckController(Suitability suitability, CarerPages pages, Forms forms) {
        this.suitability = suitability;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/checks")
    String ask(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), null, null, page.today());
        return asking(household, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/checks")
    String ask(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Kind kind = Objects.requireNonNull(asked.kind());
                    suitability.ask(new SuitabilityCheck(
                            asked.id() == null ? Ids.next() : asked.id(),
                            household,
                            kind == Kind.HOME_SAFETY ? null : asked.human(),
                            kind,
                            asked.askedOn(),
                            null));
                    return Saved.to("/carers/" + household).saying(page.t("carers.check.asked.done"));
                },
                () -> asking(household, errors, page, model));
    }

    @GetMapping("/answers")
    String came(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        Came begun = new Came(null, page.today(), null, null, null);
        return answering(household, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/answers")
    String came(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Came asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Answer answer = new Answer(
                            asked.cameBackOn(),
                            Objects.requireNonNull(asked.result()),
                            asked.words(),
                            asked.validUntil());
                    suitability.cameBack(household, Objects.requireNonNull(asked.check()), answer);
                    return Saved.to("/carers/" + household).saying(page.t("carers.check.came.done"));
                },
                () -> answering(household, errors, page, model));
    }

    private String asking(HouseholdId household, BindingResult errors, Page page, Model model) {
        model.addAttribute("kinds", CarerPages.kinds(page, "carers.check.kind", Kind.values()));
        model.addAttribute("people", pages.people(page, household));
        return pages.show("check", pages.open(household), errors, page, model);
    }

    private String answering(HouseholdId household, BindingResult errors, Page page, Model model) {
        Map<HumanId, String> names = pages.parts(household).stream()
                .map(Part::human)
                .distinct()
                .collect(Collectors.toMap(Human::id, Human::name));
        List<Choice> out = suitability.of(household).stream()
                .filter(one -> one.answer() == null)
                .map(one -> new Choice(one.id().toString(), label(page, one, names)))
                .toList();
        model.addAttribute("out", out);
        model.addAttribute("results", CarerPages.kinds(page, "carers.check.result", Result.values()));
        return pages.show("answer", pages.open(household), errors, page, model);
    }

    private static String label(Page page, SuitabilityCheck check, Map<HumanId, String> names) {
        String what = page.t("carers.check.kind." + check.kind());
        return check.human() == null ? what : page.t("carers.check.of", what, names.getOrDefault(check.human(), ""));
    }
}
