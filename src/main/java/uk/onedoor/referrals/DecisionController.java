package uk.onedoor.referrals;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;

/** Deciding about one ask: with us, someone else, or not yet. */
@Controller
@OpenTo(Opens.TEAM)
class DecisionController {

    private static final int NOT_SAVED = 422;
    private static final int WORKING_DAYS_TO_CHECK = 5;

    private final Asks asks;
    private final AskViews views;
    private final Provocations provocations;
    private final Audit audit;
    private final Forms forms;

    DecisionController(Asks asks, AskViews views, Provocations provocations, Audit audit, Forms forms) {
        this.asks = asks;
        this.views = views;
        this.provocations = provocations;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping("/referrals/{ask}/decision")
    @OnlyNow
    String ask(@PathVariable UUID ask, @ModelAttribute("page") Page page, Model model) {
        AskLine line = show(new AskId(ask), page, model);
        DecisionForm blank = begin(line, page);
        model.addAttribute("form", forms.show(page, new BeanPropertyBindingResult(blank, "decided")));
        return "referrals/decision";
    }

    @PostMapping("/referrals/{ask}/decision")
    String decide(
            @PathVariable UUID ask,
            @Valid @ModelAttribute("decided") DecisionForm decided,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        AskId id = new AskId(ask);
        return forms.save(
                errors,
                () -> {
                    AskLine line = show(id, page, model);
                    boolean recognised = line.ask().person() != null;
                    decided.check(recognised, errors);
                    if (errors.hasErrors()) {
                        return null;
                    }
                    asks.decide(id, decided.decided(recognised), decided.reasons());
                    return Saved.to("/huddle").saying(page.t("referrals.decision.done", line.about(page)));
                },
                () -> {
                    decided.check(show(id, page, model).ask().person() != null, errors);
                    model.addAttribute("form", forms.show(page, errors));
                    return "referrals/decision";
                });
    }

    /** They met the person we walked them to. */
    @PostMapping("/referrals/{ask}/met")
    String met(@PathVariable UUID ask, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            asks.met(new AskId(ask));
            return Saved.to("/huddle").saying(page.t("referrals.met.done"));
        });
    }

    private AskLine show(AskId id, Page page, Model model) {
        return audit.page(() -> {
            Ask ask = asks.get(id);
            if (!asks.mayDecide(ask) || !ask.now().kind().open()) {
                throw new NotFound("decision about " + id);
            }
            AskLine line = views.line(ask);
            PossiblePeople whom = ask.person() == null ? views.whom(ask, page) : PossiblePeople.NOBODY;
            audit.shown(AskViews.named(line, whom));
            model.addAttribute("line", line);
            model.addAttribute("matches", whom.choices());
            model.addAttribute("hubs", views.hubChoices());
            model.addAttribute("owners", views.owners(ask.hub()));
            model.addAttribute(
                    "provocation", provocations.next(ask.id(), asks.steps(id).size()));
            return line;
        });
    }

    private static DecisionForm begin(AskLine line, Page page) {
        Ask ask = line.ask();
        String who = ask.worry().who();
        return new DecisionForm(
                null,
                ask.hub().value(),
                null,
                who == null || who.length() > 40 ? null : who,
                null,
                null,
                page.today(),
                WorkingDays.after(page.today(), WORKING_DAYS_TO_CHECK),
                null,
                null,
                null,
                null,
                ask.now().owner().value());
    }
}
