package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** A family leaves a constellation. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/constellations/{constellation}/families/{satellite}/leaving")
class FamilyLeavingController {

    /** The first day they are no part of it, and why. */
    record Form(
            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @NotBlank(message = "homes.because.missing") @Size(max = 500, message = "homes.too.long.500")
            String because) {}

    private final Constellations constellations;
    private final ConstellationPages pages;
    private final Forms forms;

    FamilyLeavingController(Constellations constellations, ConstellationPages pages, Forms forms) {
        this.constellations = constellations;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID constellation, @PathVariable UUID satellite, Page page, Model model) {
        return show(constellation, satellite, new MapBindingResult(Map.of("on", page.today()), "asked"), page, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID constellation,
            @PathVariable UUID satellite,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    constellations.leave(new ConstellationId(constellation), satellite, asked.on(), asked.because());
                    return Saved.to("/homes/constellations/" + constellation)
                            .saying(page.t("homes.constellation.left"));
                },
                () -> show(constellation, satellite, errors, page, model));
    }

    private String show(UUID constellation, UUID satellite, BindingResult errors, Page page, Model model) {
        model.addAttribute("constellation", constellations.get(new ConstellationId(constellation)));
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("family", pages.familyName(new ConstellationId(constellation), satellite));
        model.addAttribute("satellite", satellite);
        return "homes/familyLeaving";
    }
}
