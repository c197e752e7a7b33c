package uk.onedoor.deadlines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** The rules as they stand, with their sources and how sure we are, and a council's own value where nobody confirmed one. */
@Controller
@RequestMapping("/deadlines/rules")
@OpenTo(Opens.STAFF)
class RulesController {

    record Form(
            @NotNull(message = "unreadable") UUID id,
            @NotBlank(message = "unreadable") String rule,
            @NotNull(message = "unreadable") Integer age,

            @NotNull(message = "deadlines.own.number")
            @Min(value = 1, message = "deadlines.own.number")
            @Max(value = 999, message = "deadlines.own.number")
            @Nullable
            Integer first,

            @Min(value = 1, message = "deadlines.own.number")
            @Max(value = 999, message = "deadlines.own.number")
            @Nullable
            Integer second,

            @NotNull(message = "deadlines.own.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @NotBlank(message = "deadlines.own.because.missing")
            @Size(max = 500, message = "deadlines.own.because.long")
            String because) {}

    private final OwnRules rules;
    private final Forms forms;

    RulesController(OwnRules rules, Forms forms) {
        this.rules = rules;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        boolean mayChange = rules.mayChange();
        List<OwnValue> own = rules.set();
        model.addAttribute(
                "rules",
                rules.now().stream()
                        .map(rule -> ClockWords.rule(page, rule, own, mayChange))
                        .toList());
        return "deadlines/rules";
    }

    @GetMapping("/own")
    @OpenTo(Opens.MANAGERS)
    String ask(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "0") int age,
            @ModelAttribute("page") Page page,
            Model model) {
        Rule now = rules.line(rule, age);
        List<Length> lengths = now.lengths();
        Form begun = new Form(
                Ids.next(),
                rule,
                age,
                lengths.get(0).amount(),
                lengths.size() > 1 ? lengths.get(1).amount() : null,
                page.today(),
                "");
        return shown(now, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/own")
    @OpenTo(Opens.MANAGERS)
    String set(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Rule now = rules.line(asked.rule(), asked.age());
        return forms.save(
                errors,
                () -> {
                    rules.set(
                            asked.id(),
                            now,
                            Arrays.asList(asked.first(), asked.second()),
                            Objects.requireNonNull(asked.from()),
                            asked.because());
                    return Saved.to("/deadlines/rules").saying(page.t("deadlines.own.done"));
                },
                () -> shown(now, errors, page, model));
    }

    private String shown(Rule now, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("rule", ClockWords.rule(page, now, List.of(), true));
        model.addAttribute(
                "first", page.t("deadlines.own.first." + now.length(0).unit()));
        model.addAttribute(
                "second",
                now.lengths().size() > 1
                        ? page.t("deadlines.own.second." + now.length(1).unit())
                        : "");
        return "deadlines/own";
    }
}
