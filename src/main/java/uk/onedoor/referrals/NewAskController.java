package uk.onedoor.referrals;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.shared.Refusal;

/** Staff take down what somebody asked on a call or a visit: the door's own form, and how it came. */
@Controller
@OpenTo(Opens.ALONGSIDE)
class NewAskController {

    private static final int NOT_SAVED = 422;
    private static final String NOBODY_OF_THESE = "";

    private final Asks asks;
    private final AskViews views;
    private final Audit audit;
    private final Forms forms;

    NewAskController(Asks asks, AskViews views, Audit audit, Forms forms) {
        this.asks = asks;
        this.views = views;
        this.audit = audit;
        this.forms = forms;
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
            Model model) {
        asked.check(errors);
        CameBy cameBy = asked.cameBy();
        if (!errors.hasFieldErrors("cameBy") && (cameBy == null || cameBy == CameBy.DOOR)) {
            new Refusal("cameBy", "referrals.cameBy.missing").addTo(errors);
        }
        List<Choice> matches = errors.hasErrors() || asked.looked() == null ? matches(asked, page) : List.of();
        if (!errors.hasErrors() && !matches.isEmpty()) {
            return show(asked, errors, matches, page, model);
        }
        return forms.save(
                errors,
                () -> saved(asked, Objects.requireNonNull(cameBy), page),
                () -> show(asked, errors, matches, page, model));
    }

    private Saved saved(AskForm asked, CameBy cameBy, Page page) {
        Received received = asks.receive(asked.ask(cameBy));
        if (asked.known() != null) {
            recognise(received.id(), new YoungPersonId(asked.known()));
        }
        return Saved.to("/referrals/" + received.id())
                .with("receipt", received.receipt().toString())
                .saying(page.t("referrals.new.done"));
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
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("formId", asked.formId().toString());
        model.addAttribute("hubs", views.hubChoices());
        model.addAttribute("matches", matches);
        return "referrals/new";
    }
}
