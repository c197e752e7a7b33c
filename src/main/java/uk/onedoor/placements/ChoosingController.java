package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Decision.Away;
import uk.onedoor.placements.NewDecision.Chosen;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** Chooses a home for a request and books it; out of the area only with everything the law asks for, and a way back. */
@Controller
@RequestMapping("/young-people/{id}/home-requests/{request}/homes/{home}")
@OpenTo(Opens.HOMES)
class ChoosingController {

    record Form(
            @NotNull(message = "placements.form.stale") @Nullable
            UUID decision,

            @NotNull(message = "placements.request.from.missing")
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            @Nullable
            LocalDate from,

            @NotNull(message = "placements.choose.until.wrong") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until,

            @Nullable UUID bed,

            @NotBlank(message = "placements.decide.because.missing") @Size(max = 2000, message = "placements.long.2000")
            String because,

            @NotBlank(message = "placements.decide.by.missing") @Size(max = 200, message = "placements.long.200")
            String decidedBy,

            @Nullable @Size(max = 2000, message = "placements.long.2000")
            String nothingNearer,

            @Nullable @Size(max = 1000, message = "placements.long.1000")
            String consulted,

            @Nullable @Size(max = 200, message = "placements.long.200")
            String approvedBy,

            @Nullable UUID owner,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate backBy,

            @Nullable @Size(max = 2000, message = "placements.long.2000")
            String hasToHappen,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate lookOn) {

        NewDecision decided(UUID request) {
            return new NewDecision(Objects.requireNonNull(decision), new HomeRequestId(request), because, decidedBy);
        }

        /** @throws Refusal by the first field that is empty though the home lies out of the area */
        Chosen chosen(Home home, boolean outOfArea) {
            return new Chosen(
                    home.id(),
                    bed == null ? null : new BedId(bed),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(until),
                    outOfArea
                            ? new Away(
                                    told("nothingNearer", nothingNearer),
                                    told("consulted", consulted),
                                    told("approvedBy", approvedBy))
                            : null,
                    outOfArea
                            ? new Back(
                                    told("owner", owner),
                                    told("backBy", backBy),
                                    told("hasToHappen", hasToHappen),
                                    told("lookOn", lookOn))
                            : null);
        }

        private static <T> T told(String field, @Nullable T typed) {
            if (typed == null) {
                throw new Refusal(field, "placements.choose.away.missing");
            }
            return typed;
        }
    }

    private final HomeDecisions decisions;
    private final HomeRequests requests;
    private final Choosing choosing;
    private final PlacementPages pages;
    private final Forms forms;

    ChoosingController(
            HomeDecisions decisions, HomeRequests requests, Choosing choosing, PlacementPages pages, Forms forms) {
        this.decisions = decisions;
        this.requests = requests;
        this.choosing = choosing;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @PathVariable UUID home,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(id, request, home, page, model, null);
    }

    @PostMapping
    String choose(
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
                    Home chosen = choosing.withBed(new HomeId(home), asked.bed());
                    decisions.choose(asked.decided(request), asked.chosen(chosen, choosing.isOutOfArea(chosen)));
                    return Saved.to("/young-people/" + id + "/home-requests/" + request)
                            .saying(page.t("placements.decided.A_HOME"));
                },
                () -> asking(id, request, home, page, model, errors));
    }

    private String asking(
            YoungPersonId id, UUID request, UUID home, Page page, Model model, @Nullable BindingResult typed) {
        return pages.ask(id, page, model, "placements/home-chosen", frame -> {
            HomeRequest asked = requests.of(frame, new HomeRequestId(request));
            Home chosen = choosing.home(new HomeId(home));
            model.addAttribute("asked", asked);
            model.addAttribute("home", chosen);
            model.addAttribute("outOfArea", choosing.isOutOfArea(chosen));
            model.addAttribute("beds", choosing.beds(asked, chosen.id()));
            model.addAttribute("hasBeds", choosing.hasBeds(chosen.id()));
            model.addAttribute("law", choosing.law(page, frame.person(), chosen, asked));
            model.addAttribute("owners", pages.owners());
            model.addAttribute("form", forms.show(page, typed == null ? blank(page, asked) : typed));
        });
    }

    private static BindingResult blank(Page page, HomeRequest asked) {
        String me = Objects.requireNonNull(page.viewer()).name();
        Form form = new Form(
                Ids.next(),
                asked.aim().from(),
                asked.aim().until(),
                null,
                "",
                me,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new BeanPropertyBindingResult(form, "asked");
    }
}
