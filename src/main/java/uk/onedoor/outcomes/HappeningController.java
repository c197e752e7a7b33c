package uk.onedoor.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;

/** One thing that happened: shown, finished just after it was tapped, or put right later with a reason. */
@Controller
@RequestMapping("/young-people/{person}/happened/{row}")
@OpenTo(Opens.RECORDS)
class HappeningController {

    record Correction(
            @NotNull(message = "outcomes.form.stale") @Nullable
            UUID id,

            @NotNull(message = "outcomes.kind.missing") @Nullable
            HappeningKind kind,

            @NotNull(message = "outcomes.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
            LocalTime time,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate endedOn,

            @NotNull(message = "outcomes.source.missing") @Nullable
            HappeningSource source,

            @Nullable String words,
            @Nullable String heldBackBecause,
            @Nullable String because) {

        static Correction of(Happening what) {
            return new Correction(
                    Ids.next(),
                    what.kind(),
                    what.on(),
                    what.time(),
                    what.endedOn(),
                    what.source(),
                    what.words(),
                    what.heldBackBecause(),
                    null);
        }

        NewHappening happening(UUID person) {
            return new NewHappening(
                    new YoungPersonId(person),
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(on),
                    time,
                    endedOn,
                    Objects.requireNonNull(source),
                    words == null ? "" : words,
                    heldBackBecause);
        }
    }

    private final Happenings happenings;
    private final OutcomeRights rights;
    private final PersonPages pages;
    private final Forms forms;

    HappeningController(Happenings happenings, OutcomeRights rights, PersonPages pages, Forms forms) {
        this.happenings = happenings;
        this.rights = rights;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID person, @PathVariable UUID row, @ModelAttribute("page") Page page, Model model) {
        return show(person, row, page, model, null);
    }

    @PostMapping
    String correct(
            @PathVariable UUID person,
            @PathVariable UUID row,
            @Valid @ModelAttribute("asked") Correction asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    UUID saved = happenings.correct(
                            row, Objects.requireNonNull(asked.id()), asked.happening(person), asked.because());
                    return Saved.to("/young-people/" + person + "/happened/" + saved)
                            .saying(page.t("outcomes.happened.changed"));
                },
                () -> show(person, row, page, model, errors));
    }

    private String show(UUID id, UUID row, Page page, Model model, @Nullable BindingResult errors) {
        return pages.show(id, page, model, "outcomes/happening", person -> {
            Happening what = happenings.get(person.id(), row);
            Set<Section> writable = rights.writable(person.id());
            List<HappeningKind> kinds = Arrays.stream(HappeningKind.values())
                    .filter(kind -> writable.contains(kind.section()))
                    .toList();
            model.addAttribute("form", forms.show(page, errors, Stored.of(Correction.of(what))));
            model.addAttribute("what", what);
            model.addAttribute("by", pages.nameOf(what.recordedBy()));
            model.addAttribute(
                    "mayWrite", what.stands() && writable.contains(what.kind().section()));
            model.addAttribute("mayFinish", happenings.mayFinish(what));
            model.addAttribute("kinds", Choice.of(page, kinds));
            model.addAttribute("sources", PersonPages.sources(page));
        });
    }
}
