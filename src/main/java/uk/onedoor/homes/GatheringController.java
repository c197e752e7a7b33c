package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
import uk.onedoor.platform.web.Stored;

/** One time the families of a constellation met: who came, or that it was called off. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/constellations/{constellation}/gatherings/{gathering}")
class GatheringController {

    /** Every family that came; the page holds both forms, so each can be shown again with the other's field beside it. */
    record Came(@Nullable Set<UUID> came, @Nullable String because) {}

    /** Why it was called off. */
    record Off(
            @NotBlank(message = "homes.because.missing") @Size(max = 300, message = "homes.too.long.300")
            String because,

            @Nullable Set<UUID> came) {}

    private final Constellations constellations;
    private final ConstellationPages pages;
    private final Forms forms;

    GatheringController(Constellations constellations, ConstellationPages pages, Forms forms) {
        this.constellations = constellations;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID constellation, @PathVariable UUID gathering, Page page, Model model) {
        return show(constellation, gathering, null, page, model);
    }

    @PostMapping
    String came(
            @PathVariable UUID constellation,
            @PathVariable UUID gathering,
            @Valid @ModelAttribute("asked") Came asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Set<UUID> came = asked.came() == null ? Set.of() : asked.came();
                    constellations.came(
                            pages.gathering(constellation, gathering),
                            came.stream().map(HomeId::new).collect(Collectors.toSet()));
                    return Saved.to("/homes/constellations/" + constellation)
                            .saying(page.t("homes.gathering.came.done"));
                },
                () -> show(constellation, gathering, errors, page, model));
    }

    @PostMapping("/off")
    String off(
            @PathVariable UUID constellation,
            @PathVariable UUID gathering,
            @Valid @ModelAttribute("asked") Off asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    constellations.callOff(pages.gathering(constellation, gathering), asked.because());
                    return Saved.to("/homes/constellations/" + constellation)
                            .saying(page.t("homes.gathering.off.done"));
                },
                () -> show(constellation, gathering, errors, page, model));
    }

    private String show(UUID constellation, UUID gathering, @Nullable BindingResult errors, Page page, Model model) {
        Gathering one = pages.gathering(constellation, gathering);
        List<String> came = one.came().stream().map(HomeId::toString).sorted().toList();
        model.addAttribute("form", forms.show(page, errors, Stored.of(Map.of("came", came))));
        model.addAttribute("shown", pages.gathering(one));
        return "homes/gathering";
    }
}
