package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
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
import uk.onedoor.shared.Ids;

/** The families of a constellation plan to meet. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/constellations/{constellation}/gatherings")
class GatheringPlanController {

    /** On which day, and what for. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @NotBlank(message = "homes.gathering.what.missing") @Size(max = 300, message = "homes.too.long.300")
            String what) {}

    private final Constellations constellations;
    private final Forms forms;

    GatheringPlanController(Constellations constellations, Forms forms) {
        this.constellations = constellations;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID constellation, Page page, Model model) {
        return show(constellation, new MapBindingResult(Map.of("id", Ids.next()), "asked"), page, model);
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
                    constellations.plan(new Gathering(
                            asked.id(), new ConstellationId(constellation), asked.on(), asked.what(), Set.of(), null));
                    return Saved.to("/homes/constellations/" + constellation).saying(page.t("homes.gathering.done"));
                },
                () -> show(constellation, errors, page, model));
    }

    private String show(UUID constellation, BindingResult errors, Page page, Model model) {
        model.addAttribute("constellation", constellations.get(new ConstellationId(constellation)));
        model.addAttribute("form", forms.show(page, errors));
        return "homes/gatheringNew";
    }
}
