package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** Staff say what is done about a cliff, or about what has fallen off the plan; it is not asked about any more. */
@Controller
@RequestMapping("/young-people/{id}/cliffs/answer")
@OpenTo(Opens.RECORDS)
class AlarmController {

    private static final String ABOUT = "([A-Z_]+) (\\d{4}-\\d{2}-\\d{2})";

    record Form(
            @NotNull(message = "endings.form.stale") @Nullable
            UUID answer,

            @NotNull(message = "endings.alarm.about.missing")
            @Pattern(regexp = ABOUT, message = "endings.alarm.about.missing")
            @Nullable
            String about,

            @NotBlank(message = "endings.alarm.words.missing")
            @Size(max = 2000, message = "endings.too.long.2000")
            @Nullable
            String words) {}

    private final CliffBook cliffs;
    private final TaperPages pages;
    private final CliffWords words;
    private final Forms forms;

    AlarmController(CliffBook cliffs, TaperPages pages, CliffWords words, Forms forms) {
        this.cliffs = cliffs;
        this.pages = pages;
        this.words = words;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.write(id, page, model, "endings/alarm-answer", opened -> {
            List<Choice> choices = words.choices(page, opened.known());
            String first = choices.size() == 1 ? choices.get(0).value() : null;
            fill(page, model, new BeanPropertyBindingResult(new Form(Ids.next(), first, null), "asked"), choices);
        });
    }

    @PostMapping
    String answer(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    String[] about = Objects.requireNonNull(asked.about()).split(" ");
                    cliffs.answer(
                            Objects.requireNonNull(asked.answer()),
                            id,
                            about(about[0]),
                            day(about[1]),
                            Objects.requireNonNull(asked.words()));
                    return Saved.to("/young-people/" + id + "/taper").saying(page.t("endings.alarm.done"));
                },
                () -> pages.write(
                        id,
                        page,
                        model,
                        "endings/alarm-answer",
                        opened -> fill(page, model, errors, words.choices(page, opened.known()))));
    }

    private void fill(Page page, Model model, BindingResult asked, List<Choice> choices) {
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("abouts", choices);
    }

    private static AlarmAbout about(String name) {
        for (AlarmAbout about : AlarmAbout.values()) {
            if (about.name().equals(name)) {
                return about;
            }
        }
        throw new Refusal("about", "endings.alarm.about.missing");
    }

    private static LocalDate day(String day) {
        try {
            return London.day(day);
        } catch (java.time.format.DateTimeParseException nobodyMeant) {
            throw new Refusal("about", "endings.alarm.about.missing");
        }
    }
}
