package uk.onedoor.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import uk.onedoor.platform.signin.SecondFactor;
import uk.onedoor.platform.signin.SecondFactor.Enrolled;
import uk.onedoor.platform.signin.SecondFactor.HalfWay;
import uk.onedoor.platform.signin.SecondFactor.Passed;
import uk.onedoor.platform.signin.SignInCookie;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.Refusal;

/** After the password: a code of the phone; the first time, the phone is shown its key. What is typed is never shown again. */
@Controller
@RequestMapping("/second-factor")
@OpenTo(Opens.PUBLIC)
class SecondFactorController {

    record Form(
            @NotBlank(message = "site.second.code.missing") @Size(max = 100, message = "site.second.code.wrong")
            String code,

            @Nullable String next) {}

    private final SecondFactor secondFactor;
    private final Limits limits;
    private final Forms forms;

    SecondFactorController(SecondFactor secondFactor, Limits limits, Forms forms) {
        this.secondFactor = secondFactor;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request) {
        HalfWay halfWay = SignInCookie.half(request).flatMap(secondFactor::find).orElse(null);
        if (halfWay == null) {
            return page.viewer() == null ? "redirect:/sign-in" : "redirect:/";
        }
        model.addAttribute("form", forms.show(page, errors));
        if (halfWay.key() == null) {
            return "site/second-factor";
        }
        model.addAttribute("key", halfWay.key());
        return "site/second-factor-new";
    }

    @PostMapping
    String pass(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (mayTry(errors, request)) {
            Optional<Passed> passed = SignInCookie.half(request).flatMap(half -> secondFactor.pass(half, asked.code()));
            if (passed.isPresent()) {
                SignInCookie.give(request, response, passed.get().token());
                if (passed.get().recoveryLeft() >= 0) {
                    flash.addFlashAttribute(
                            "done", page.n("site.second.left", passed.get().recoveryLeft()));
                }
                return "redirect:" + SignInController.inside(asked.next());
            }
            new Refusal("code", "site.second.code.wrong").addTo(errors);
        }
        return ask(asked, errors, page, model, request);
    }

    @PostMapping("/enrolment")
    String enrol(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (mayTry(errors, request)) {
            Optional<Enrolled> enrolled =
                    SignInCookie.half(request).flatMap(half -> secondFactor.enrol(half, asked.code()));
            if (enrolled.isPresent()) {
                SignInCookie.give(request, response, enrolled.get().token());
                flash.addFlashAttribute("codes", String.join(" ", enrolled.get().recovery()));
                return "redirect:/second-factor/recovery-codes";
            }
            new Refusal("code", "site.second.new.wrong").addTo(errors);
        }
        return ask(asked, errors, page, model, request);
    }

    /** The recovery codes, in the one moment they can be read. */
    @GetMapping("/recovery-codes")
    @OpenTo(Opens.STAFF)
    String recoveryCodes(Model model) {
        return model.getAttribute("codes") == null ? "redirect:/" : "site/recovery-codes";
    }

    private boolean mayTry(BindingResult errors, HttpServletRequest request) {
        if (!limits.allows(Limits.Of.SIGN_IN, request.getRemoteAddr())) {
            forms.tooOften(errors, "site.signIn.too.often");
        }
        return !errors.hasErrors();
    }
}
