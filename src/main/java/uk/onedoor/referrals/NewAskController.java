package uk.onedoor.referrals;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Pages;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.shared.Refusal;

/** Staff take down what somebody asked on a call or a visit: the door's own form, and how it came. */
@Controller
@OpenTo(Opens.RECORDS)
class NewAskController {

    private static final int NOT_SAVED = 422;
    private static final String NOBODY_OF_THESE = "";

    private final Asks asks;
    private final AskViews views;
    private final Audit audit;
    private final Pages pages;

    NewAskController(Asks asks, AskViews views, Audit audit, Pages pages) {
        this.asks = asks;
        this.views = views;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/referrals/new")
    String ask(
            @ModelAttribute("asked") AskForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(asked, errors, List.of(), page, model);
    }

    @PostMapping("/referrals/new")
    String record(
            @Valid @ModelAttribute("asked") AskForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        asked.check(errors);
        CameBy cameBy = asked.cameBy();
        if (!errors.hasFieldErrors("cameBy") && (cameBy == null || cameBy == CameBy.DOOR)) {
            new Refusal("cameBy", "referrals.cameBy.missing").addTo(errors);
        }
        if (errors.hasErrors() || cameBy == null) {
            response.setStatus(NOT_SAVED);
            return show(asked, errors, matches(asked, page), page, model);
        }
        List<Choice> matches = asked.looked() == null ? matches(asked, page) : List.of();
        if (!matches.isEmpty()) {
            return show(asked, errors, matches, page, model);
        }
        try {
            return saved(asked, cameBy, page, flash);
        } catch (Refusal refusal) {
            refusal.addTo(errors);
            response.setStatus(NOT_SAVED);
            return show(asked, errors, List.of(), page, model);
        }
    }

    private String saved(AskForm asked, CameBy cameBy, Page page, RedirectAttributes flash) {
        Received received = asks.receive(asked.ask(cameBy));
        if (asked.known() != null) {
            recognise(received.id(), new YoungPersonId(asked.known()));
        }
        flash.addFlashAttribute("receipt", received.receipt());
        flash.addFlashAttribute("done", page.t("referrals.new.done"));
        return "redirect:/referrals/" + received.id();
    }

    /** Only the team of the hub that reads it may say whom it is about; from elsewhere it is taken down unrecognised. */
    private void recognise(AskId id, YoungPersonId known) {
        if (asks.mayRecognise(id)) {
            asks.recognise(id, Whom.known(known));
        }
    }

    private List<Choice> matches(AskForm asked, Page page) {
        String who = asked.who();
        if (who == null || !views.mayRecognise()) {
            return List.of();
        }
        List<Choice> matches = audit.page(() -> {
            PossiblePeople whom = views.matches(who, page, NOBODY_OF_THESE, "referrals.match.nobody");
            audit.shown(whom.named());
            return whom.choices();
        });
        return matches.size() == 1 ? List.of() : matches;
    }

    private String show(AskForm asked, BindingResult errors, List<Choice> matches, Page page, Model model) {
        model.addAttribute("form", pages.form(page, errors));
        model.addAttribute("formId", asked.formId().toString());
        model.addAttribute("hubs", views.hubChoices());
        model.addAttribute("matches", matches);
        return "referrals/new";
    }
}
