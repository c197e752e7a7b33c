package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.UnusualLooks.LookId;
import uk.onedoor.people.UnusualLooks.LookOutcome;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Looks worth asking about, for those who run a hub: one of them says in words how it was. */
@Controller
@RequestMapping("/unusual-looks")
@OpenTo(Opens.MANAGERS)
class UnusualLooksController {

    record Form(
            @NotNull(message = "people.unusual.outcome.missing") @Nullable
            LookId look,

            @NotNull(message = "people.unusual.outcome.missing") @Nullable
            LookOutcome outcome,

            @NotBlank(message = "people.unusual.words.missing") @Size(max = 1000, message = "people.unusual.words.long")
            String found) {}

    private final UnusualLooks looks;
    private final UnusualLookPages pages;
    private final Forms forms;

    UnusualLooksController(UnusualLooks looks, UnusualLookPages pages, Forms forms) {
        this.looks = looks;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String list(
            @RequestParam(name = "look", required = false) @Nullable UUID chosen,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.list(page, model, new BeanPropertyBindingResult(new Form(null, null, ""), "asked"), chosen);
    }

    @PostMapping("/answers")
    String answer(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    looks.answer(
                            Objects.requireNonNull(asked.look()),
                            Objects.requireNonNull(asked.outcome()),
                            asked.found());
                    return Saved.to("/unusual-looks").saying(page.t("people.unusual.done"));
                },
                () -> pages.list(
                        page,
                        model,
                        errors,
                        asked.look() == null ? null : asked.look().value()));
    }
}
