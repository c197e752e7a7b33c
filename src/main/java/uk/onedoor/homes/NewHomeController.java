package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** A home is added. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/new")
class NewHomeController {

    /** In whose area a home lies. */
    enum Lies {
        OURS,
        ELSEWHERE
    }

    /** A home: its name, what it is, whose, where it lies (the council's code when not in ours), and since when. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "homes.new.name.missing") @Size(max = 100, message = "homes.too.long.100")
            String name,

            @NotNull(message = "homes.new.option.missing") HomeOption option,

            @Nullable UUID hub,

            @NotNull(message = "homes.new.lies.missing") Lies lies,

            @Nullable @Pattern(regexp = "[A-Z][0-9]{8}", message = "homes.new.area.wrong")
            String area,

            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate openedOn) {}

    private final HomeSetup setup;
    private final HomesPages pages;
    private final Forms forms;
    private final CurrentViewer viewer;

    NewHomeController(HomeSetup setup, HomesPages pages, Forms forms, CurrentViewer viewer) {
        this.setup = setup;
        this.pages = pages;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping
    String ask(Page page, Model model) {
        return show(
                new MapBindingResult(Map.of("id", Ids.next(), "openedOn", page.today(), "lies", Lies.OURS), "asked"),
                page,
                model);
    }

    @PostMapping
    String save(@Valid @ModelAttribute("asked") Form asked, BindingResult errors, Page page, Model model) {
        return forms.save(
                errors,
                () -> {
                    setup.open(home(asked));
                    return Saved.to("/homes/" + asked.id()).saying(page.t("homes.new.done"));
                },
                () -> show(errors, page, model));
    }

    private Home home(Form asked) {
        return new Home(
                new HomeId(asked.id()),
                asked.name(),
                asked.option(),
                asked.hub() == null ? null : hub(asked.hub()),
                asked.lies() == Lies.OURS ? viewer.get().authority() : area(asked),
                asked.openedOn(),
                null);
    }

    private HubId hub(UUID chosen) {
        Viewer by = viewer.get();
        if (pages.hubChoices(by).stream().noneMatch(hub -> hub.value().equals(chosen.toString()))) {
            throw new Refusal("hub", "homes.new.hub.missing");
        }
        return new HubId(chosen);
    }

    private static String area(Form asked) {
        if (asked.area() == null) {
            throw new Refusal("area", "homes.new.area.wrong");
        }
        return asked.area();
    }

    private String show(BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("hubs", pages.hubChoices(viewer.get()));
        return "homes/new";
    }
}
