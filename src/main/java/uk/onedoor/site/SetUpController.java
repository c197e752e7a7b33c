package uk.onedoor.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Pages;
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
    private final Pages pages;

    SetUpController(PasswordSignIn passwords, Limits limits, Pages pages) {
        this.passwords = passwords;
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("form", pages.form(page, errors));
        return "site/set-up";
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        response.setStatus(422);
        if (!limits.allows(Limits.Of.CODE, request.getRemoteAddr())) {
            response.setStatus(429);
            errors.reject("site.signIn.too.often", "site.signIn.too.often");
        } else if (!errors.hasErrors()) {
            if (passwords.setUp(asked.code(), asked.password())) {
                flash.addFlashAttribute("done", page.t("site.setUp.done"));
                return "redirect:/sign-in";
            }
            new Refusal("code", "site.setUp.code.wrong").addTo(errors);
        }
        return ask(asked, errors, page, model);
    }
}
