package uk.onedoor.carers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import uk.onedoor.carers.CarerView.Frame;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Which of our homes is this household's: said once, by its name and never by its address. */
@Controller
@RequestMapping("/carers/{household}/home")
@OpenTo(Opens.CARERS)
class TheirHomeController {

    record Form(
            @NotNull(message = "carers.home.missing") @Nullable
            HomeId home) {}

    private final Pipeline pipeline;
    private final Carers carers;
    private final OurHomes homes;
    private final CarerPages pages;
    private final Forms forms;

    TheirHomeController(Pipeline pipeline, Carers carers, OurHomes homes, CarerPages pages, Forms forms) {
        this.pipeline = pipeline;
        this.carers = carers;
        this.homes = homes;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        return show(household, new BeanPropertyBindingResult(new Form(null), "asked"), page, model);
    }

    @PostMapping
    String say(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    pipeline.livesAt(household, Objects.requireNonNull(asked.home()));
                    return Saved.to("/carers/" + household).saying(page.t("carers.home.done"));
                },
                () -> show(household, errors, page, model));
    }

    private String show(HouseholdId household, BindingResult errors, Page page, Model model) {
        Frame frame = pages.open(household);
        Set<HomeId> taken = carers.households().stream()
                .map(Household::home)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Choice> free = homes.openFrom(page.today()).stream()
                .filter(home -> home.option() == frame.household().option() && !taken.contains(home.id()))
                .map(home -> new Choice(home.id().toString(), home.name()))
                .toList();
        model.addAttribute("homes", free);
        return pages.show("home", frame, errors, page, model);
    }
}
