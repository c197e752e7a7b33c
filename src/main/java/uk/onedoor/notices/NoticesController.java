package uk.onedoor.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
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
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** What somebody of the staff was told and did not read yet. */
@Controller
@RequestMapping("/notices")
@OpenTo(Opens.STAFF)
class NoticesController {

    /** Read as far as the page that was shown knew. */
    record Reading(
            @NotNull(message = "unreadable") @Nullable Instant upTo) {}

    private final NoticesShown shown;
    private final NoticeRepository notices;
    private final Forms forms;

    NoticesController(NoticesShown shown, NoticeRepository notices, Forms forms) {
        this.shown = shown;
        this.notices = notices;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        NoticesShown.Shown read = shown.read(page);
        model.addAttribute("lines", read.lines());
        model.addAttribute("over", read.over());
        model.addAttribute("upTo", page.clock().instant().toString());
        return "notices/notices";
    }

    @PostMapping("/read")
    String read(
            @Valid @ModelAttribute("asked") Reading asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    notices.read(Objects.requireNonNull(asked.upTo()));
                    return Saved.to("/notices").saying(page.t("notices.read.done"));
                },
                () -> show(page, model));
    }
}
