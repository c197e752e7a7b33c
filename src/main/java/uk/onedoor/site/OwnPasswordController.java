package uk.onedoor.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.OwnPasswords;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Whoever is signed in chooses another password, with the one they have. */
@Controller
@RequestMapping("/my-password")
@OpenTo(Opens.STAFF)
class OwnPasswordController {

    record Form(
            @NotBlank(message = "site.password.old.missing") @Size(max = 1000, message = "site.password.old.wrong")
            String oldPassword,

            @NotBlank(message = "site.password.short") @Size(min = 12, max = 1000, message = "site.password.short")
            String password) {}

    private final OwnPasswords passwords;
    private final Forms forms;

    OwnPasswordController(OwnPasswords passwords, Forms forms) {
        this.passwords = passwords;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        return "site/my-password";
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    String token = Objects.requireNonNull(CurrentViewer.now()).token();
                    passwords.change(token, asked.oldPassword(), asked.password());
                    return Saved.to("/my-sign-ins").saying(page.t("site.password.changed"));
                },
                () -> ask(asked, errors, page, model));
    }
}
