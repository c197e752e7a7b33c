package uk.onedoor.referrals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.LocalAuthority;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;

/** The public door: anybody asks for help here, signed in or not, named or not. */
@Controller
@OpenTo(Opens.PUBLIC)
class DoorController {

    private final Authorities authorities;
    private final Asks asks;
    private final Actors actors;
    private final Limits limits;
    private final Forms forms;

    DoorController(Authorities authorities, Asks asks, Actors actors, Limits limits, Forms forms) {
        this.authorities = authorities;
        this.asks = asks;
        this.actors = actors;
        this.limits = limits;
        this.forms = forms;
    }

    /** Asks which council, when there is more than one. */
    @GetMapping("/door")
    String where(@ModelAttribute("page") Page page, Model model) {
        List<LocalAuthority> councils = authorities.all();
        if (councils.size() == 1) {
            return "redirect:/door/" + councils.get(0).slug() + kept(page);
        }
        model.addAttribute("councils", councils);
        return "referrals/where";
    }

    @GetMapping("/door/{slug}")
    String ask(
            @PathVariable String slug,
            @ModelAttribute("asked") AskForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(council(slug), asked, errors, page, model);
    }

    @PostMapping("/door/{slug}")
    String receive(
            @PathVariable String slug,
            @Valid @ModelAttribute("asked") AskForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request) {
        LocalAuthority council = council(slug);
        if (!limits.allows(Limits.Of.DOOR, request.getRemoteAddr())) {
            forms.tooOften(errors, "referrals.busy");
            return show(council, asked, errors, page, model);
        }
        asked.check(errors);
        Supplier<String> answer = () -> forms.save(
                errors,
                () -> {
                    Received received = asks.receive(asked.ask(CameBy.DOOR));
                    return Saved.to("/door/" + council.slug() + "/receipt" + kept(page))
                            .with("receipt", received.receipt().toString());
                },
                () -> show(council, asked, errors, page, model));
        return errors.hasErrors() ? answer.get() : actors.asDoor(council.code(), answer);
    }

    private String show(LocalAuthority council, AskForm asked, BindingResult errors, Page page, Model model) {
        List<Choice> hubs = authorities.hubs(council.code()).stream()
                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                .toList();
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("formId", asked.formId().toString());
        model.addAttribute("council", council);
        model.addAttribute("hubs", hubs);
        return "referrals/door";
    }

    private LocalAuthority council(String slug) {
        return authorities.findBySlug(slug).orElseThrow(() -> new NotFound("council " + slug));
    }

    /** The language goes along to the next page. */
    static String kept(Page page) {
        return page.words().language() == Language.ENGLISH
                ? ""
                : "?lang=" + page.words().language().code();
    }
}
