package uk.onedoor.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** The door's list, and one ask whole: what was said, its steps, whom it is about, who owns it. */
@Controller
@OpenTo(Opens.TEAM)
class AskController {

    record Form(
            @Nullable String person,

            @Size(max = 100, message = "referrals.name.long") @Nullable
            String name,

            @Nullable UUID owner) {}

    private static final int NOT_SAVED = 422;

    private final Asks asks;
    private final AskViews views;
    private final Audit audit;
    private final Forms forms;

    AskController(Asks asks, AskViews views, Audit audit, Forms forms) {
        this.asks = asks;
        this.views = views;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping("/referrals")
    String list(@ModelAttribute("page") Page page, Model model) {
        List<AskLine> lines = audit.page(() -> {
            List<AskLine> all = views.lines(asks.open());
            audit.shown(AskViews.named(all));
            return all;
        });
        model.addAttribute("waiting", only(lines, StepKind.RECEIVED));
        model.addAttribute("notYet", only(lines, StepKind.NOT_YET));
        model.addAttribute("walked", only(lines, StepKind.WALKED));
        return "referrals/list";
    }

    /** Open to a social worker too, who sees what they took down themselves. */
    @GetMapping("/referrals/{ask}")
    @OpenTo(Opens.RECORDS)
    String show(
            @PathVariable UUID ask,
            @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return whole(new AskId(ask), errors, page, model);
    }

    @PostMapping("/referrals/{ask}/person")
    String recognise(
            @PathVariable UUID ask,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        AskId id = new AskId(ask);
        return forms.save(
                errors,
                () -> {
                    asks.recognise(id, WhomField.read(asked.person(), asked.name()));
                    return Saved.to("/referrals/" + id).saying(page.t("referrals.person.done"));
                },
                () -> whole(id, errors, page, model));
    }

    @PostMapping("/referrals/{ask}/owner")
    String handOn(
            @PathVariable UUID ask,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        AskId id = new AskId(ask);
        UUID owner = asked.owner();
        if (owner == null && !errors.hasErrors()) {
            new Refusal("owner", "referrals.owner.missing").addTo(errors);
        }
        return forms.save(
                errors,
                () -> {
                    asks.handOn(id, new WorkerId(Objects.requireNonNull(owner)));
                    return Saved.to("/referrals/" + id).saying(page.t("referrals.owner.done"));
                },
                () -> whole(id, errors, page, model));
    }

    private String whole(AskId id, BindingResult errors, Page page, Model model) {
        audit.page(() -> {
            Ask ask = asks.get(id);
            AskLine line = views.line(ask);
            boolean mine = asks.mayDecide(ask);
            PossiblePeople whom = mine && ask.now().kind().open() ? views.whom(ask, page) : PossiblePeople.NOBODY;
            audit.shown(AskViews.named(line, whom));
            model.addAttribute("line", line);
            model.addAttribute("story", views.story(ask, page));
            model.addAttribute("mine", mine && ask.now().kind().open());
            model.addAttribute("owners", mine ? views.owners(ask.hub()) : List.of());
            model.addAttribute("matches", whom.choices());
            return line;
        });
        model.addAttribute("form", forms.show(page, errors));
        Object receipt = model.getAttribute("receipt");
        model.addAttribute("code", receipt == null ? "" : receipt.toString());
        return "referrals/ask";
    }

    private static List<AskLine> only(List<AskLine> lines, StepKind kind) {
        return lines.stream().filter(line -> line.ask().now().kind() == kind).toList();
    }
}
