package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Decides about a request without booking anything: outreach at home, not this home, or nothing is asked for any more. */
@Controller
@RequestMapping("/young-people/{id}/home-requests/{request}")
@OpenTo(Opens.HOMES)
class HomeDecisionController {

    record Form(
            @NotNull(message = "placements.form.stale") @Nullable
            UUID decision,

            @NotBlank(message = "placements.decide.because.missing") @Size(max = 2000, message = "placements.long.2000")
            String because,

            @NotBlank(message = "placements.decide.by.missing") @Size(max = 200, message = "placements.long.200")
            String decidedBy) {

        NewDecision of(UUID request) {
            return new NewDecision(Objects.requireNonNull(decision), new HomeRequestId(request), because, decidedBy);
        }
    }

    private final HomeDecisions decisions;
    private final HomeRequests requests;
    private final OurHomes homes;
    private final PlacementPages pages;
    private final Forms forms;

    HomeDecisionController(
            HomeDecisions decisions, HomeRequests requests, OurHomes homes, PlacementPages pages, Forms forms) {
        this.decisions = decisions;
        this.requests = requests;
        this.homes = homes;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/outreach")
    @OnlyNow
    String askOutreach(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(id, request, What.OUTREACH_AT_HOME, null, page, model, blank(page));
    }

    @PostMapping("/outreach")
    String outreach(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> closed(id, request, asked, What.OUTREACH_AT_HOME, page),
                () -> asking(id, request, What.OUTREACH_AT_HOME, null, page, model, errors));
    }

    @GetMapping("/withdrawal")
    @OnlyNow
    String askWithdrawal(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(id, request, What.WITHDRAWN, null, page, model, blank(page));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> closed(id, request, asked, What.WITHDRAWN, page),
                () -> asking(id, request, What.WITHDRAWN, null, page, model, errors));
    }

    @GetMapping("/homes/{home}/not-here")
    @OnlyNow
    String askNotHere(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @PathVariable UUID home,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(id, request, What.NOT_HERE, home, page, model, blank(page));
    }

    @PostMapping("/homes/{home}/not-here")
    String notHere(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @PathVariable UUID home,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    decisions.ruleOut(asked.of(request), new HomeId(home));
                    return saved(id, request, What.NOT_HERE, page);
                },
                () -> asking(id, request, What.NOT_HERE, home, page, model, errors));
    }

    private Saved closed(YoungPersonId id, UUID request, Form asked, What what, Page page) {
        decisions.close(asked.of(request), what);
        return saved(id, request, what, page);
    }

    private static Saved saved(YoungPersonId id, UUID request, What what, Page page) {
        return Saved.to("/young-people/" + id + "/home-requests/" + request)
                .saying(page.t("placements.decided." + what));
    }

    private static BindingResult blank(Page page) {
        String me = Objects.requireNonNull(page.viewer()).name();
        return new BeanPropertyBindingResult(new Form(Ids.next(), "", me), "asked");
    }

    private String asking(
            YoungPersonId id,
            UUID request,
            What what,
            @Nullable UUID home,
            Page page,
            Model model,
            BindingResult typed) {
        return pages.ask(id, page, model, "placements/home-decision", frame -> {
            model.addAttribute("asked", requests.of(frame, new HomeRequestId(request)));
            model.addAttribute("what", what);
            model.addAttribute("home", home == null ? null : homes.get(new HomeId(home)));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
