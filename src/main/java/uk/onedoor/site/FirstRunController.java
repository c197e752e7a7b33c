package uk.onedoor.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * The first page of an empty OneDoor. It asks for the key printed where it was started, so that the first to find the
 * address on the network is not the first administrator.
 */
@Controller
@RequestMapping("/first-run")
@OpenTo(Opens.PUBLIC)
class FirstRunController {

    record Form(
            @Nullable String key,

            @NotBlank(message = "site.firstRun.council.missing") @Size(max = 100, message = "site.firstRun.long")
            String council,

            @NotNull(message = "site.firstRun.code.wrong")
            @Pattern(regexp = "[A-Z][0-9]{8}", message = "site.firstRun.code.wrong")
            String code,

            @NotBlank(message = "site.firstRun.hub.missing") @Size(max = 100, message = "site.firstRun.long")
            String hub,

            @NotBlank(message = "site.firstRun.name.missing") @Size(max = 100, message = "site.firstRun.long")
            String name,

            @NotBlank(message = "site.signIn.username.missing") @Size(max = 100, message = "site.firstRun.long")
            String username,

            @NotBlank(message = "site.password.short") @Size(min = 12, max = 1000, message = "site.password.short")
            String password) {}

    private final FirstRun firstRun;
    private final FirstRunKey key;
    private final Actors actors;
    private final Forms forms;

    FirstRunController(FirstRun firstRun, FirstRunKey key, Actors actors, Forms forms) {
        this.firstRun = firstRun;
        this.key = key;
        this.actors = actors;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        if (!firstRun.isDue() || !isOurs(asked.key())) {
            throw new NotFound("first run");
        }
        model.addAttribute("form", forms.show(page, errors));
        return "site/first-run";
    }

    @PostMapping
    String make(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        if (!firstRun.isDue() || !isOurs(asked.key())) {
            throw new NotFound("first run");
        }
        if (!errors.hasErrors()) {
            try {
                actors.runAsSystem(asked.code(), "first run", () -> firstRun.make(asked));
                return "redirect:/sign-in";
            } catch (Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        return ask(asked, errors, page, model);
    }

    private boolean isOurs(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), key.value().getBytes(StandardCharsets.UTF_8));
    }
}
