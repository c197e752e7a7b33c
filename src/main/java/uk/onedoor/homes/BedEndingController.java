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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** A bed is a bed no more. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/{home}/beds/{bed}/ending")
class BedEndingController {

    /** The first night it is no bed any more. */
    record Form(
            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate until) {}

    private final HomeSetup setup;
    private final OurHomes homes;
    private final Forms forms;

    BedEndingController(HomeSetup setup, OurHomes homes, Forms forms) {
        this.setup = setup;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HomeId home, @PathVariable UUID bed, Page page, Model model) {
        return show(home, bed, new MapBindingResult(Map.of("until", page.today()), "asked"), page, model);
    }

    @PostMapping
    String save(
            @PathVariable HomeId home,
            @PathVariable UUID bed,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    setup.end(home, new BedId(bed), asked.until());
                    return Saved.to("/homes/" + home).saying(page.t("homes.bed.ended"));
                },
                () -> show(home, bed, errors, page, model));
    }

    private String show(HomeId home, UUID bed, BindingResult errors, Page page, Model model) {
        model.addAttribute("home", homes.get(home));
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("bed", homes.bed(home, new BedId(bed)));
        return "homes/bedEnding";
    }
}
