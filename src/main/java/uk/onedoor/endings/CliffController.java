package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** A day on which much ends at once is written down, or taken back. */
@Controller
@RequestMapping("/young-people/{id}/cliffs")
@OpenTo(Opens.RECORDS)
class CliffController {

    record Form(
            @NotNull(message = "endings.form.stale") @Nullable
            UUID cliff,

            @NotNull(message = "endings.cliff.kind.missing") @Nullable
            CliffKind kind,

            @NotNull(message = "endings.cliff.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @NotBlank(message = "endings.cliff.words.missing")
            @Size(max = 500, message = "endings.too.long.500")
            @Nullable
            String words) {}

    record Back(
            @NotBlank(message = "endings.cliff.because.missing") @Size(max = 1000, message = "endings.too.long.1000")
            String because) {}

    private final CliffBook cliffs;
    private final TaperPages pages;
    private final Forms forms;

    CliffController(CliffBook cliffs, TaperPages pages, Forms forms) {
        this.cliffs = cliffs;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, null, null);
        return show(id, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping("/new")
    String note(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    cliffs.note(
                            Objects.requireNonNull(asked.cliff()),
                            id,
                            Objects.requireNonNull(asked.kind()),
                            Objects.requireNonNull(asked.on()),
                            Objects.requireNonNull(asked.words()));
                    return Saved.to("/young-people/" + id + "/taper").saying(page.t("endings.cliff.done"));
                },
                () -> show(id, errors, page, model));
    }

    private String show(YoungPersonId id, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/cliff-new", opened -> {
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute(
                    "kinds",
                    Arrays.stream(CliffKind.values())
                            .filter(kind -> !kind.isReckoned())
                            .map(kind -> new Choice(kind.name(), page.name(kind)))
                            .toList());
        });
    }

    @GetMapping("/{cliff}/withdrawal")
    @OnlyNow
    String askBack(
            @PathVariable YoungPersonId id, @PathVariable UUID cliff, @ModelAttribute("page") Page page, Model model) {
        return showBack(id, cliff, new MapBindingResult(new HashMap<>(), "asked"), page, model);
    }

    @PostMapping("/{cliff}/withdrawal")
    String takeBack(
            @PathVariable YoungPersonId id,
            @PathVariable UUID cliff,
            @Valid @ModelAttribute("asked") Back asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    cliffs.takeBack(id, cliff, asked.because());
                    return Saved.to("/young-people/" + id + "/taper").saying(page.t("endings.cliff.back.done"));
                },
                () -> showBack(id, cliff, errors, page, model));
    }

    private String showBack(YoungPersonId id, UUID cliff, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/cliff-back", opened -> {
            Cliff found = opened.known().written().stream()
                    .filter(one -> cliff.equals(one.id()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("cliff " + cliff));
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("cliff", cliff.toString());
            model.addAttribute("what", CliffWords.name(page, found) + ", " + page.date(found.on()));
            model.addAttribute("words", found.words());
        });
    }
}
