package uk.onedoor.homes;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.Set;
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

/** What a home offers. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/{home}/features")
class FeaturesController {

    /** Everything it offers from today; nothing ticked is nothing in particular. */
    record Form(@Nullable Set<Feature> features) {}

    private final HomeSetup setup;
    private final OurHomes homes;
    private final Forms forms;

    FeaturesController(HomeSetup setup, OurHomes homes, Forms forms) {
        this.setup = setup;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HomeId home, Page page, Model model) {
        return show(home, null, page, model);
    }

    @PostMapping
    String save(
            @PathVariable HomeId home,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    setup.offer(home, asked.features() == null ? Set.of() : asked.features());
                    return Saved.to("/homes/" + home).saying(page.t("homes.features.done"));
                },
                () -> show(home, errors, page, model));
    }

    private String show(HomeId home, @Nullable BindingResult errors, Page page, Model model) {
        model.addAttribute("home", homes.get(home));
        Set<Feature> offered = homes.features().getOrDefault(home, EnumSet.noneOf(Feature.class));
        model.addAttribute("form", forms.show(page, errors, Stored.of(new Form(offered))));
        return "homes/features";
    }
}
