package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

/** Staff write down how a young person finds the pace, as they were told, and answer what was said about it. */
@Controller
@RequestMapping("/young-people/{id}/pace")
@OpenTo(Opens.RECORDS)
class PaceController {

    record Form(
            @NotNull(message = "endings.form.stale") @Nullable
            UUID said,

            @NotNull(message = "endings.pace.missing") @Nullable
            Pace pace,

            @Size(max = 2000, message = "endings.too.long.2000") @Nullable
            String words) {}

    record Answer(
            @NotBlank(message = "endings.answer.missing") @Size(max = 2000, message = "endings.too.long.2000")
            String answer) {}

    private final Paces paces;
    private final TaperPages pages;
    private final TaperWords words;
    private final Forms forms;

    PaceController(Paces paces, TaperPages pages, TaperWords words, Forms forms) {
        this.paces = paces;
        this.pages = pages;
        this.words = words;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return show(id, new BeanPropertyBindingResult(new Form(Ids.next(), null, null), "asked"), page, model);
    }

    @PostMapping("/new")
    String say(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    paces.say(
                            Objects.requireNonNull(asked.said()),
                            id,
                            Objects.requireNonNull(asked.pace()),
                            asked.words());
                    return Saved.to("/young-people/" + id + "/taper").saying(page.t("endings.pace.done"));
                },
                () -> show(id, errors, page, model));
    }

    private String show(YoungPersonId id, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/pace-new", opened -> {
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("paces", choices(page));
        });
    }

    static List<Choice> choices(Page page) {
        return Choice.of(page, Pace.values());
    }

    @GetMapping("/{pace}/answer")
    @OnlyNow
    String askAnswer(
            @PathVariable YoungPersonId id, @PathVariable UUID pace, @ModelAttribute("page") Page page, Model model) {
        return showAnswer(id, pace, new MapBindingResult(new HashMap<>(), "asked"), page, model);
    }

    @PostMapping("/{pace}/answer")
    String answer(
            @PathVariable YoungPersonId id,
            @PathVariable UUID pace,
            @Valid @ModelAttribute("asked") Answer asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    paces.answer(id, pace, asked.answer());
                    return Saved.to("/young-people/" + id + "/taper").saying(page.t("endings.answer.done"));
                },
                () -> showAnswer(id, pace, errors, page, model));
    }

    private String showAnswer(YoungPersonId id, UUID pace, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/pace-answer", opened -> {
            PaceLine said = words.paces(page, opened.known()).stream()
                    .filter(one -> one.id().equals(pace.toString()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("what was said about the pace " + pace));
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("said", said);
        });
    }
}
