package uk.onedoor.officers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.signin.SignInCookie;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.safety.PoliceSheets;
import uk.onedoor.shared.Refusal;

/** Somebody of the police types the code that was sent to them, and sees what they are shown as it goes on. */
@Controller
@Urgent
@RequestMapping("/police")
class PoliceController {

    record Form(
            @NotBlank(message = "officers.police.missing") @Size(max = 40, message = "officers.police.wrong")
            String code) {}

    private final Showings showings;
    private final PoliceSignIn signIn;
    private final PoliceSheets sheets;
    private final Limits limits;
    private final Forms forms;

    PoliceController(Showings showings, PoliceSignIn signIn, PoliceSheets sheets, Limits limits, Forms forms) {
        this.showings = showings;
        this.signIn = signIn;
        this.sheets = sheets;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping
    @OpenTo(Opens.PUBLIC)
    String ask(@ModelAttribute("page") Page page, Model model) {
        return shown(new BeanPropertyBindingResult(new Form(""), "asked"), page, model);
    }

    @PostMapping
    @OpenTo(Opens.PUBLIC)
    String open(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limits.allows(Limits.Of.CODE, request.getRemoteAddr())) {
            forms.tooOften(errors, "officers.police.often");
        } else if (!errors.hasErrors()) {
            Optional<PoliceSignIn.Opened> opened = signIn.with(asked.code());
            if (opened.isPresent()) {
                SignInCookie.give(request, response, opened.get().token());
                return "redirect:/police/" + opened.get().showing();
            }
            new Refusal("code", "officers.police.wrong").addTo(errors);
        }
        return shown(errors, page, model);
    }

    /** The sheet of the night, as it is now. */
    @GetMapping("/{showing}")
    @OnlyNow
    @OpenTo(Opens.POLICE)
    String sheet(@PathVariable UUID showing, @ModelAttribute("page") Page page, Model model) {
        Showing mine = showings.mine(showing);
        return sheets.shown(mine.who(), mine.episode(), page, model, "officers/police-page");
    }

    private String shown(BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        Viewer viewer = page.viewer();
        boolean ofThePolice = viewer != null && viewer.may(Opens.POLICE);
        model.addAttribute(
                "open",
                ofThePolice
                        ? showings.mine().stream()
                                .map(one -> new Choice(
                                        "/police/" + one.id(),
                                        page.t("officers.police.since", page.moment(one.sent()))))
                                .toList()
                        : List.of());
        model.addAttribute("ofThePolice", ofThePolice);
        return "officers/police-code";
    }
}
