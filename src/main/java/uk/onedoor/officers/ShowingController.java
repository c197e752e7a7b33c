package uk.onedoor.officers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.shared.Ids;

/** Whom of the police one night is shown to: a code is sent to them, and what they are shown can be stopped. */
@Controller
@Urgent
@RequestMapping("/young-people/{id}/missing/{episode}/police-page")
@OpenTo(Opens.RECORDS)
class ShowingController {

    record Form(
            @NotNull(message = "unreadable") UUID showing,

            @NotNull(message = "officers.show.missing") @Nullable
            UUID contact) {}

    private final ShowingPages pages;
    private final Showings showings;
    private final Forms forms;

    ShowingController(ShowingPages pages, Showings showings, Forms forms) {
        this.pages = pages;
        this.showings = showings;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        return shown(id, episode, page, model, new BeanPropertyBindingResult(new Form(Ids.next(), null), "asked"));
    }

    @PostMapping
    String send(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    pages.send(id, episode, asked.showing(), Objects.requireNonNull(asked.contact()));
                    return Saved.to(ShowingLink.at(id, episode)).saying(page.t("officers.show.done"));
                },
                () -> shown(id, episode, page, model, errors));
    }

    @PostMapping("/{showing}/stopped")
    String stop(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @PathVariable UUID showing,
            @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            showings.stop(showing);
            return Saved.to(ShowingLink.at(id, episode)).saying(page.t("officers.show.stopped"));
        });
    }

    private String shown(YoungPersonId id, UUID episode, Page page, Model model, BindingResult typed) {
        model.addAttribute("form", forms.show(page, typed));
        return pages.ask(id, episode, page, model);
    }
}
