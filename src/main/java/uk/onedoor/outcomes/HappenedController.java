package uk.onedoor.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** One tap: what happened, today, with its source. */
@Controller
@RequestMapping("/young-people/{person}/happened/new")
@OpenTo(Opens.RECORDS)
@OnlyNow
class HappenedController {

    /** As many of the rest are offered at once as there are good things; the others a fold away. */
    private static final int AT_ONCE = 6;

    record Tap(
            @NotNull(message = "outcomes.form.stale") @Nullable
            UUID id,

            @NotNull(message = "outcomes.kind.missing") @Nullable
            HappeningKind kind,

            @NotNull(message = "outcomes.source.missing") @Nullable
            HappeningSource source) {}

    private final Happenings happenings;
    private final OutcomeRights rights;
    private final PersonPages pages;
    private final Forms forms;

    HappenedController(Happenings happenings, OutcomeRights rights, PersonPages pages, Forms forms) {
        this.happenings = happenings;
        this.rights = rights;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        Tap fresh = new Tap(Ids.next(), null, HappeningSource.SEEN);
        return show(person, page, model, new BeanPropertyBindingResult(fresh, "asked"));
    }

    @PostMapping
    String tap(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Tap asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    HappeningKind kind = Objects.requireNonNull(asked.kind());
                    UUID saved = happenings.tap(
                            Objects.requireNonNull(asked.id()),
                            new YoungPersonId(person),
                            kind,
                            Objects.requireNonNull(asked.source()));
                    return Saved.to("/young-people/" + person + "/happened/" + saved)
                            .saying(page.t("outcomes.happened.saved", page.name(kind)));
                },
                () -> show(person, page, model, errors));
    }

    private String show(UUID id, Page page, Model model, BindingResult errors) {
        return pages.show(id, page, model, "outcomes/happened-new", person -> {
            Set<Section> writable = rights.writable(person.id());
            if (writable.isEmpty()) {
                throw new NotFound("nothing to write for " + id);
            }
            List<HappeningKind> rest = kinds(writable, false);
            List<HappeningKind> good = kinds(writable, true);
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("good", good);
            model.addAttribute("rest", rest.subList(0, Math.min(AT_ONCE, rest.size())));
            model.addAttribute("more", rest.subList(Math.min(AT_ONCE, rest.size()), rest.size()));
            model.addAttribute("sources", PersonPages.sources(page));
            model.addAttribute("fresh", Ids.next().toString());
        });
    }

    private static List<HappeningKind> kinds(Set<Section> writable, boolean good) {
        return Arrays.stream(HappeningKind.values())
                .filter(kind -> kind.good() == good && writable.contains(kind.section()))
                .toList();
    }
}
