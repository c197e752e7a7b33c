package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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

/** A home that closed opens again. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/{home}/opening")
class HomeOpeningController {

    /** The first day somebody may live there again, and why. */
    record Form(
            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @NotBlank(message = "homes.because.missing") @Size(max = 500, message = "homes.too.long.500")
            String because) {}

    private final OpeningAgain opening;
    private final OurHomes homes;
    private final Forms forms;

    HomeOpeningController(OpeningAgain opening, OurHomes homes, Forms forms) {
        this.opening = opening;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HomeId home, Page page, Model model) {
        return show(home, new MapBindingResult(Map.of("on", page.today()), "asked"), page, model);
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
                    opening.open(home, asked.on(), asked.because());
                    return Saved.to("/homes/" + home).saying(page.t("homes.opening.done"));
                },
                () -> show(home, errors, page, model));
    }

    private String show(HomeId home, BindingResult errors, Page page, Model model) {
        model.addAttribute("home", homes.get(home));
        model.addAttribute("form", forms.show(page, errors));
        return "homes/opening";
    }
}
