package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Every constellation, and a new one. */
@Controller
@RequestMapping("/homes/constellations")
class ConstellationsController {

    /** A constellation: its name, the family in the middle, the families around it, and since when. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "homes.constellation.name.missing") @Size(max = 100, message = "homes.too.long.100")
            String name,

            @NotNull(message = "homes.constellation.hub.missing")
            UUID hub,

            @Nullable Set<UUID> families,

            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate from) {}

    private final Constellations constellations;
    private final ConstellationPages pages;
    private final Forms forms;
    private final CurrentViewer viewer;

    ConstellationsController(
            Constellations constellations, ConstellationPages pages, Forms forms, CurrentViewer viewer) {
        this.constellations = constellations;
        this.pages = pages;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping
    @OpenTo(Opens.HOMES)
    String every(Page page, Model model) {
        model.addAttribute("constellations", pages.all(page));
        model.addAttribute("maySetUp", viewer.get().may(Opens.MANAGERS));
        return "homes/constellations";
    }

    @GetMapping("/new")
    @OpenTo(Opens.MANAGERS)
    String ask(Page page, Model model) {
        return show(new MapBindingResult(Map.of("id", Ids.next(), "from", page.today()), "asked"), page, model);
    }

    @PostMapping("/new")
    @OpenTo(Opens.MANAGERS)
    String save(@Valid @ModelAttribute("asked") Form asked, BindingResult errors, Page page, Model model) {
        return forms.save(
                errors,
                () -> {
                    constellations.begin(begun(asked));
                    return Saved.to("/homes/constellations/" + asked.id()).saying(page.t("homes.constellation.done"));
                },
                () -> show(errors, page, model));
    }

    private Constellation begun(Form asked) {
        Set<UUID> families = asked.families() == null ? Set.of() : asked.families();
        List<Satellite> satellites = families.stream()
                .filter(home -> !home.equals(asked.hub())) // ticked in both places: they are in the middle
                .sorted()
                .map(home -> new Satellite(Ids.next(), pages.family(home, "families"), asked.from(), null))
                .toList();
        return new Constellation(
                new ConstellationId(asked.id()),
                asked.name(),
                pages.family(asked.hub(), "hub"),
                asked.from(),
                null,
                satellites);
    }

    private String show(BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("families", pages.familyChoices(page));
        return "homes/constellationNew";
    }
}
