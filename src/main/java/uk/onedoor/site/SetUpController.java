package uk.onedoor.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Refusal;

/** Somebody who joins, or forgot, chooses a password with the code their manager gave them. */
@Controller
@RequestMapping("/set-up")
@OpenTo(Opens.PUBLIC)
class SetUpController {

    record Form(
            @NotBlank(message = "site.setUp.code.missing") @Size(max = 100, message = "site.setUp.code.wrong")
            String code,

            @NotBlank(message = "site.password.short") @Size(min = 12, max = 1000, message = "site.password.short")
            String password) {}

    private final PasswordSignIn passwords;
    private final Limits limits;
    private final Forms forms;

    SetUpController(PasswordSignIn passwords, Limits limits, Forms forms) {
        this.passwords = passwords;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        return "site/set-up";
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request) {
        if (!limits.allows(Limits.Of.CODE, request.getRemoteAddr())) {
            forms.tooOften(errors, "site.signIn.too.often");
            return ask(asked, errors, page, model);
        }
        return forms.save(
                errors,
                () -> {
                    if (!passwords.setUp(asked.code(), asked.password())) {
                        throw new Refusal("code", "site.setUp.code.wrong");
                    }
                    return Saved.to("/sign-in").saying(page.t("site.setUp.done"));
                },
                () -> ask(asked, errors, page, model));
    }
}
