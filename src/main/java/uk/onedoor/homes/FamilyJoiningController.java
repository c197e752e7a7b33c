package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A family joins a constellation. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/constellations/{constellation}/families")
class FamilyJoiningController {

    /** Which family, and from which day. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "homes.constellation.home.missing")
            UUID home,

            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate joined) {}

    private final Constellations constellations;
    private final ConstellationPages pages;
    private final Forms forms;

    FamilyJoiningController(Constellations constellations, ConstellationPages pages, Forms forms) {
        this.constellations = constellations;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID constellation, Page page, Model model) {
        return show(
                constellation,
                new MapBindingResult(Map.of("id", Ids.next(), "joined", page.today()), "asked"),
                page,
                model);
    }

    @PostMapping
    String save(
            @PathVariable UUID constellation,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    HomeId family = pages.family(asked.home(), "home");
                    constellations.join(
                            new ConstellationId(constellation),
                            new Satellite(asked.id(), family, asked.joined(), null));
                    return Saved.to("/homes/constellations/" + constellation)
                            .saying(page.t("homes.constellation.joined"));
                },
                () -> show(constellation, errors, page, model));
    }

    private String show(UUID constellation, BindingResult errors, Page page, Model model) {
        model.addAttribute("constellation", constellations.get(new ConstellationId(constellation)));
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("families", pages.familyChoices(page));
        return "homes/family";
    }
}
