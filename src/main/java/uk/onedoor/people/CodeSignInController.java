package uk.onedoor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.signin.SignInCookie;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.Refusal;

/** A young person signs in with the code they were given. What is typed is never shown again. */
@Controller
@OpenTo(Opens.PUBLIC)
class CodeSignInController {

    record Form(
            @NotBlank(message = "people.codeIn.missing") @Size(max = 100, message = "people.codeIn.wrong")
            String code) {}

    private final PasswordSignIn codes;
    private final Limits limits;
    private final Forms forms;

    CodeSignInController(PasswordSignIn codes, Limits limits, Forms forms) {
        this.codes = codes;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/code")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return shown(new BeanPropertyBindingResult(new Form(""), "asked"), page, model);
    }

    @PostMapping("/code")
    String signIn(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limits.allows(Limits.Of.CODE, request.getRemoteAddr())) {
            forms.tooOften(errors, "people.codeIn.often");
        } else if (!errors.hasErrors()) {
            Optional<String> token = tokenFor(asked.code());
            if (token.isPresent()) {
                SignInCookie.give(request, response, token.get());
                return "redirect:/me";
            }
            new Refusal("code", "people.codeIn.wrong").addTo(errors);
        }
        return shown(errors, page, model);
    }

    /** A code replaced in the very moment it is used opens nothing, as if it had been replaced before. */
    private Optional<String> tokenFor(String code) {
        try {
            return codes.withCode(code);
        } catch (IllegalStateException replaced) {
            return Optional.empty();
        }
    }

    private String shown(BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        return "people/code-in";
    }
}
