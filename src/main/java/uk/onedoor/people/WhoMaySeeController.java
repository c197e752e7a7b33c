package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.people.WhoMaySee.ListedId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.staff.WorkerId;

/** Who may see a young person: only these, never those, with the reasons; set by who runs their hub. */
@Controller
@RequestMapping("/young-people/{id}/who-may-see")
@OpenTo(Opens.MANAGERS)
@OnlyNow
class WhoMaySeeController {

    record Form(
            @NotNull(message = "people.see.kind.missing") @Nullable
            ListKind kind,

            @NotEmpty(message = "people.see.people.missing") @Nullable
            List<UUID> people,

            @NotBlank(message = "people.see.because.missing") @Size(max = 500, message = "people.see.because.long")
            String because) {}

    record Ending(
            @NotNull(message = "people.see.line.missing") @Nullable
            ListedId line,

            @NotBlank(message = "people.see.because.missing") @Size(max = 500, message = "people.see.because.long")
            String because) {}

    private final Frames frames;
    private final WhoMaySee whoMaySee;
    private final WhoMaySeePages pages;
    private final Audit audit;
    private final Forms forms;

    WhoMaySeeController(Frames frames, WhoMaySee whoMaySee, WhoMaySeePages pages, Audit audit, Forms forms) {
        this.frames = frames;
        this.whoMaySee = whoMaySee;
        this.pages = pages;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        BindingResult blank = new BeanPropertyBindingResult(new Form(null, List.of(), ""), "asked");
        return audit.page(() -> pages.list(page, model, frames.open(page, id, Part.RECORD), blank));
    }

    @PostMapping
    String name(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    List<WorkerId> workers = Objects.requireNonNull(asked.people()).stream()
                            .map(WorkerId::new)
                            .toList();
                    whoMaySee.name(id, Objects.requireNonNull(asked.kind()), workers, asked.because());
                    return Saved.to("/young-people/" + id + "/who-may-see").saying(page.t("people.see.done"));
                },
                () -> audit.page(() -> pages.list(page, model, frames.open(page, id, Part.RECORD), errors)));
    }

    @GetMapping("/ending")
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        BindingResult blank = new BeanPropertyBindingResult(new Ending(null, ""), "asked");
        return audit.page(() -> pages.ending(page, model, frames.open(page, id, Part.RECORD), blank));
    }

    @PostMapping("/ending")
    String end(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Ending asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    whoMaySee.end(id, Objects.requireNonNull(asked.line()), asked.because());
                    return Saved.to("/young-people/" + id + "/who-may-see").saying(page.t("people.see.ended"));
                },
                () -> audit.page(() -> pages.ending(page, model, frames.open(page, id, Part.RECORD), errors)));
    }
}
