package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** What a council chooses for its endings: how much less at once, how slowly at least, and how long the door stays open. */
@Controller
@RequestMapping("/endings/rules")
@OpenTo(Opens.SETTINGS)
class EndingRulesController {

    record Form(
            @NotNull(message = "endings.rules.share.wrong")
            @Min(value = 1, message = "endings.rules.share.wrong")
            @Max(value = 100, message = "endings.rules.share.wrong")
            Integer mostLess,

            @NotNull(message = "endings.rules.floor.wrong")
            @DecimalMin(value = "0", message = "endings.rules.floor.wrong")
            @DecimalMax(value = "40", message = "endings.rules.floor.wrong")
            BigDecimal floor,

            @NotNull(message = "endings.rules.weeks.wrong")
            @Min(value = 0, message = "endings.rules.weeks.wrong")
            @Max(value = 52, message = "endings.rules.weeks.wrong")
            Integer leastWeeks,

            @NotNull(message = "endings.rules.cliff.wrong")
            @Min(value = 1, message = "endings.rules.cliff.wrong")
            @Max(value = 26, message = "endings.rules.cliff.wrong")
            Integer cliffWeeks,

            @NotNull(message = "endings.rules.off.wrong")
            @Min(value = 10, message = "endings.rules.off.wrong")
            @Max(value = 100, message = "endings.rules.off.wrong")
            Integer offPlan,

            @NotNull(message = "endings.rules.years.wrong")
            @Min(value = 1, message = "endings.rules.years.wrong")
            @Max(value = 25, message = "endings.rules.years.wrong")
            Integer doorYears,

            @NotNull(message = "endings.rules.age.wrong")
            @Min(value = 18, message = "endings.rules.age.wrong")
            @Max(value = 40, message = "endings.rules.age.wrong")
            Integer doorAge,

            @Nullable
            List<
                            @Min(value = 12, message = "endings.rules.birthdays.wrong")
                            @Max(value = 30, message = "endings.rules.birthdays.wrong") Integer>
                    birthdays,

            @Nullable
            List<
                            @Min(value = 1, message = "endings.rules.visits.wrong")
                            @Max(value = 260, message = "endings.rules.visits.wrong") Integer>
                    visits,

            @NotEmpty(message = "endings.rules.kinds.missing")
            List<SupportKind> kinds) {

        static Form of(Numbers now) {
            return new Form(
                    now.mostLess(),
                    new BigDecimal(Hours.plain(now.floorMinutes())),
                    now.leastWeeks(),
                    now.cliffWeeks(),
                    now.offPlan(),
                    now.doorYears(),
                    now.doorAge(),
                    List.copyOf(now.birthdays()),
                    List.copyOf(now.visits()),
                    List.copyOf(now.kinds()));
        }

        Numbers numbers() {
            return new Numbers(
                    mostLess,
                    Hours.minutes(floor),
                    leastWeeks,
                    cliffWeeks,
                    offPlan,
                    doorYears,
                    doorAge,
                    birthdays == null ? Set.of() : Set.copyOf(birthdays),
                    visits == null ? Set.of() : Set.copyOf(visits),
                    Set.copyOf(kinds));
        }
    }

    private static final List<Integer> WEEKS = List.of(1, 2, 4, 6, 8, 12, 16, 20, 26, 39, 52, 78, 104);

    private final EndingRules rules;
    private final Forms forms;

    EndingRulesController(EndingRules rules, Forms forms) {
        this.rules = rules;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return shown(null, page, model);
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    rules.choose(asked.numbers());
                    return Saved.to("/endings/rules").saying(page.t("endings.rules.done"));
                },
                () -> shown(errors, page, model));
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors, Stored.of(Form.of(rules.now()))));
        model.addAttribute(
                "ages",
                IntStream.rangeClosed(16, 25)
                        .mapToObj(age -> new Choice(String.valueOf(age), page.t("endings.rules.birthday", age)))
                        .toList());
        model.addAttribute(
                "visits",
                WEEKS.stream()
                        .map(week -> new Choice(String.valueOf(week), page.n("endings.rules.visit", week)))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(SupportKind.values())
                        .map(kind -> new Choice(kind.name(), page.name(kind)))
                        .toList());
        return "endings/rules";
    }
}
