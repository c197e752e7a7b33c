package uk.onedoor.endings;

import jakarta.validation.Valid;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** How close we stay after somebody stepped away: what is to do, and what came of it. */
@Controller
@RequestMapping("/young-people/{id}/stay-close")
@OpenTo(Opens.RECORDS)
class StayCloseController {

    record Planned(
            @NotNull(message = "endings.form.stale") @Nullable
            UUID keeping,

            @NotNull(message = "endings.keeping.kind.missing") @Nullable
            KeepingKind kind,

            @NotNull(message = "endings.keeping.due.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate due,

            @Size(max = 500, message = "endings.too.long.500") @Nullable
            String words) {}

    record Told(
            @NotNull(message = "endings.keeping.what.missing") @Nullable
            String what,

            @NotNull(message = "endings.keeping.outcome.missing") @Nullable
            KeepingOutcome outcome,

            @NotNull(message = "endings.keeping.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Size(max = 2000, message = "endings.too.long.2000") @Nullable
            String words) {}

    private final StayClose close;
    private final TaperPages pages;
    private final CloseWords words;
    private final Welcomes welcomes;
    private final Forms forms;

    StayCloseController(StayClose close, TaperPages pages, CloseWords words, Welcomes welcomes, Forms forms) {
        this.close = close;
        this.pages = pages;
        this.words = words;
        this.welcomes = welcomes;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.read(id, page, model, "endings/stay-close", opened -> {
            model.addAttribute("keepings", words.all(page, opened.known(), opened.glance()));
            model.addAttribute("wishes", words.wishes(page, opened.known()));
            welcomes.fill(page, opened, model);
        });
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Planned blank = new Planned(Ids.next(), null, null, null);
        return showNew(id, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping("/new")
    String plan(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Planned asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    close.plan(
                            Objects.requireNonNull(asked.keeping()),
                            id,
                            Objects.requireNonNull(asked.kind()),
                            Objects.requireNonNull(asked.due()),
                            asked.words());
                    return Saved.to("/young-people/" + id + "/stay-close").saying(page.t("endings.keeping.done"));
                },
                () -> showNew(id, errors, page, model));
    }

    private String showNew(YoungPersonId id, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/keeping-new", opened -> {
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("kinds", Choice.of(page, KeepingKind.values()));
        });
    }

    @GetMapping("/outcome")
    @OnlyNow
    String askOutcome(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Told blank = new Told(null, null, page.today(), null);
        return showOutcome(id, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping("/outcome")
    String tell(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Told asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    close.tell(
                            id,
                            Objects.requireNonNull(asked.what()),
                            Objects.requireNonNull(asked.outcome()),
                            Objects.requireNonNull(asked.on()),
                            asked.words());
                    return Saved.to("/young-people/" + id + "/stay-close").saying(page.t("endings.keeping.told"));
                },
                () -> showOutcome(id, errors, page, model));
    }

    private String showOutcome(YoungPersonId id, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/keeping-outcome", opened -> {
            List<Choice> whats = words.keepings(page, opened.known()).stream()
                    .filter(line -> line.link() != null)
                    .map(line -> new Choice(line.key(), line.what() + ", " + line.when()))
                    .toList();
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("whats", whats);
            model.addAttribute("outcomes", Choice.of(page, KeepingOutcome.values()));
        });
    }
}
