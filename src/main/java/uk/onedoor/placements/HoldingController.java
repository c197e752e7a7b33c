package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.onedoor.placements.NewDecision.Chosen;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Holds a bed for a request for a day, while people are asked; nothing is decided by it. */
@Controller
@RequestMapping("/young-people/{id}/home-requests/{request}/homes/{home}/hold")
@OpenTo(Opens.HOMES)
class HoldingController {

    record Form(
            @NotNull(message = "placements.form.stale") @Nullable
            UUID hold,

            @NotNull(message = "placements.request.from.missing")
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            @Nullable
            LocalDate from,

            @NotNull(message = "placements.choose.until.wrong") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until,

            @Nullable UUID bed) {

        Chosen chosen(Home home) {
            return new Chosen(
                    home.id(),
                    bed == null ? null : new BedId(bed),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(until),
                    null,
                    null);
        }
    }

    private final HomeDecisions decisions;
    private final HomeRequests requests;
    private final Choosing choosing;
    private final PlacementPages pages;
    private final Forms forms;

    HoldingController(
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
    String hold(
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
                    decisions.hold(
                            Objects.requireNonNull(asked.hold()), new HomeRequestId(request), asked.chosen(chosen));
                    return Saved.to("/young-people/" + id + "/home-requests/" + request)
                            .saying(page.t("placements.hold.done"));
                },
                () -> asking(id, request, home, page, model, errors));
    }

    private String asking(
            YoungPersonId id, UUID request, UUID home, Page page, Model model, @Nullable BindingResult typed) {
        return pages.ask(id, page, model, "placements/home-held", frame -> {
            HomeRequest asked = requests.of(frame, new HomeRequestId(request));
            Home chosen = choosing.home(new HomeId(home));
            Form blank = new Form(Ids.next(), asked.aim().from(), asked.aim().until(), null);
            model.addAttribute("asked", asked);
            model.addAttribute("home", chosen);
            model.addAttribute("beds", choosing.beds(asked, chosen.id()));
            model.addAttribute("hasBeds", choosing.hasBeds(chosen.id()));
            model.addAttribute(
                    "form", forms.show(page, typed == null ? new BeanPropertyBindingResult(blank, "asked") : typed));
        });
    }
}
