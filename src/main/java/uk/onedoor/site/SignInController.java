package uk.onedoor.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.signin.SignInCookie;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Signing in and out. In the demo the page also lists the invented people one may be for a while. */
@Controller
@OpenTo(Opens.PUBLIC)
class SignInController {

    record Form(
            @NotBlank(message = "site.signIn.username.missing") @Size(max = 200, message = "site.signIn.wrong")
            String username,

            @NotBlank(message = "site.signIn.password.missing") @Size(max = 1000, message = "site.signIn.wrong")
            String password,

            @Nullable String next) {}

    private final PasswordSignIn passwords;
    private final SignIns signIns;
    private final Limits limits;
    private final Forms forms;
    private final ObjectProvider<DemoPeople> demo;

    SignInController(
            PasswordSignIn passwords, SignIns signIns, Limits limits, Forms forms, ObjectProvider<DemoPeople> demo) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.limits = limits;
        this.forms = forms;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String ask(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        demo.ifAvailable(people -> {
            model.addAttribute("demo", people.list());
            model.addAttribute("settled", people.settled());
        });
        return "site/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limits.allows(Limits.Of.SIGN_IN, request.getRemoteAddr())) {
            forms.tooOften(errors, "site.signIn.too.often");
        } else if (!errors.hasErrors()) {
            Optional<PasswordSignIn.Proved> proved = passwords.withPassword(asked.username(), asked.password());
            if (proved.isPresent()) {
                return goOn(proved.get(), inside(asked.next()), request, response);
            }
            errors.reject("site.signIn.wrong", "site.signIn.wrong");
        }
        return ask(asked, errors, page, model);
    }

    /** Whoever was signed in with this browser before is not any more. */
    private String goOn(
            PasswordSignIn.Proved proved, String next, HttpServletRequest request, HttpServletResponse response) {
        SignInCookie.read(request).ifPresent(signIns::end);
        if (proved.half()) {
            SignInCookie.take(request, response);
            SignInCookie.giveHalf(request, response, proved.token());
            return "redirect:/second-factor?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        SignInCookie.give(request, response, proved.token());
        return "redirect:" + next;
    }

    @PostMapping("/sign-in/demo")
    String signInAs(@RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
        DemoPeople people = demo.getIfAvailable();
        if (people == null) {
            throw new NotFound("the demo");
        }
        String token = people.begin(account);
        SignInCookie.read(request).ifPresent(signIns::end);
        SignInCookie.give(request, response, token);
        return "redirect:/";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SignInCookie.read(request).ifPresent(signIns::end);
        SignInCookie.take(request, response);
        return "redirect:/sign-in";
    }

    /** Only an address of ours: nobody is sent elsewhere after signing in. */
    static String inside(@Nullable String next) {
        return next != null && next.matches("/[A-Za-z0-9/_.?=&-]*") && !next.startsWith("//") ? next : "/";
    }
}
