package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
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
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A step is agreed: from a day on so many hours of each kind, with whom and in whose words. */
@Controller
@RequestMapping("/young-people/{id}/taper/steps/new")
@OpenTo(Opens.RECORDS)
class TaperStepController {

    record Form(
            @NotNull(message = "endings.form.stale") @Nullable
            UUID step,

            @NotNull(message = "endings.step.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @HoursAWeek @Nullable BigDecimal faceToFace,

            @HoursAWeek @Nullable BigDecimal byPhone,

            @HoursAWeek @Nullable BigDecimal byText,

            @HoursAWeek @Nullable BigDecimal inGroup,

            @HoursAWeek @Nullable BigDecimal bed,

            @HoursAWeek @Nullable BigDecimal dropIn,

            @NotBlank(message = "endings.step.with.missing")
            @Size(max = 200, message = "endings.too.long.200")
            @Nullable
            String agreedWith,

            @NotNull(message = "endings.step.whose.missing") @Nullable
            SaidBy saidBy,

            @NotBlank(message = "endings.step.words.missing")
            @Size(max = 2000, message = "endings.too.long.2000")
            @Nullable
            String words,

            @Size(max = 2000, message = "endings.too.long.2000") @Nullable
            String asked) {

        static Form fresh(LocalDate from) {
            return new Form(Ids.next(), from, null, null, null, null, null, null, null, null, null, null);
        }

        NewStep step(YoungPersonId who) {
            Map<SupportKind, Integer> minutes = SupportKind.minutes(
                    Hours.minutes(faceToFace),
                    Hours.minutes(byPhone),
                    Hours.minutes(byText),
                    Hours.minutes(inGroup),
                    Hours.minutes(bed),
                    Hours.minutes(dropIn));
            return new NewStep(
                    java.util.Objects.requireNonNull(step),
                    who,
                    java.util.Objects.requireNonNull(from),
                    minutes,
                    java.util.Objects.requireNonNull(agreedWith),
                    java.util.Objects.requireNonNull(saidBy),
                    java.util.Objects.requireNonNull(words),
                    asked);
        }
    }

    private final Tapers tapers;
    private final TaperPages pages;
    private final TaperWords words;
    private final Forms forms;

    TaperStepController(Tapers tapers, TaperPages pages, TaperWords words, Forms forms) {
        this.tapers = tapers;
        this.pages = pages;
        this.words = words;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return show(id, new BeanPropertyBindingResult(Form.fresh(page.today()), "asked"), page, model);
    }

    @PostMapping
    String agree(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    tapers.agree(asked.step(id));
                    return Saved.to("/young-people/" + id + "/taper").saying(page.t("endings.step.done"));
                },
                () -> show(id, errors, page, model));
    }

    private String show(YoungPersonId id, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/step-new", opened -> {
            Known known = opened.known();
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("kinds", known.numbers().kinds());
            model.addAttribute("mostLess", known.numbers().mostLess());
            model.addAttribute("steps", words.steps(page, known));
            model.addAttribute(
                    "saidBy",
                    Arrays.stream(SaidBy.values())
                            .map(by -> new Choice(by.name(), page.t("endings.whose." + by.name())))
                            .toList());
        });
    }
}
