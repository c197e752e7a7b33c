package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.Merges.Merge;
import uk.onedoor.people.Merges.MergeId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Two records of one person: finding the other, seeing both side by side, joining them, parting them again. */
@Controller
@RequestMapping("/young-people/{id}/merge")
@OpenTo(Opens.MANAGERS)
@OnlyNow
class MergeController {

    record Form(
            @NotNull(message = "people.merge.other.missing") @Nullable
            YoungPersonId other,

            @NotBlank(message = "people.merge.because.missing") @Size(max = 500, message = "people.merge.because.long")
            String because) {}

    private final Frames frames;
    private final People people;
    private final Merges merges;
    private final Audit audit;
    private final Forms forms;

    MergeController(Frames frames, People people, Merges merges, Audit audit, Forms forms) {
        this.frames = frames;
        this.people = people;
        this.merges = merges;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @PathVariable YoungPersonId id,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable YoungPersonId other,
            @ModelAttribute("page") Page page,
            Model model) {
        BindingResult blank = new BeanPropertyBindingResult(new Form(other, ""), "asked");
        return audit.page(() -> shown(id, words, other, blank, page, model));
    }

    @PostMapping
    String join(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    merges.join(id, Objects.requireNonNull(asked.other()), asked.because());
                    return Saved.to("/young-people/" + id + "/merge").saying(page.t("people.merge.done"));
                },
                () -> audit.page(() -> shown(id, null, asked.other(), errors, page, model)));
    }

    @PostMapping("/{merge}/parting")
    String part(@PathVariable YoungPersonId id, @PathVariable MergeId merge, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            merges.part(merge);
            return Saved.to("/young-people/" + id + "/merge").saying(page.t("people.merge.parted"));
        });
    }

    private String shown(
            YoungPersonId id,
            @Nullable String words,
            @Nullable YoungPersonId other,
            BindingResult errors,
            Page page,
            Model model) {
        Frame frame = frames.open(page, id, Part.RECORD);
        YoungPersonId kept = frame.person().id();
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("asked", words == null ? "" : words);
        model.addAttribute("joined", joined(page, kept));
        model.addAttribute(
                "found",
                words == null
                        ? null
                        : people.search(words).stream()
                                .filter(person -> !person.id().equals(kept))
                                .toList());
        model.addAttribute("other", other == null || other.equals(kept) ? null : people.get(other));
        return "people/merge";
    }

    /** What is joined now: why, and what to send to part it. */
    private List<Shown.Joined> joined(Page page, YoungPersonId kept) {
        List<Shown.Joined> joined = new ArrayList<>();
        for (Merge merge : merges.of(kept)) {
            people.find(merge.merged())
                    .ifPresent(person -> joined.add(new Shown.Joined(
                            merge.id().toString(), person, merge.because(), page.date(page.day(merge.mergedAt())))));
        }
        return joined;
    }
}
