package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A bed is out of use for a while. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/{home}/beds/{bed}/out-of-service")
class OutOfServiceController {

    /** From which night, until which if that is known, and why. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until,

            @NotBlank(message = "homes.because.missing") @Size(max = 300, message = "homes.too.long.300")
            String reason) {}

    private final BedRests rests;
    private final OurHomes homes;
    private final Forms forms;

    OutOfServiceController(BedRests rests, OurHomes homes, Forms forms) {
        this.rests = rests;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HomeId home, @PathVariable UUID bed, Page page, Model model) {
        return show(
                home, bed, new MapBindingResult(Map.of("id", Ids.next(), "from", page.today()), "asked"), page, model);
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
                    rests.begin(new OutOfService(
                            asked.id(), home, new BedId(bed), asked.from(), asked.until(), asked.reason()));
                    return Saved.to("/homes/" + home).saying(page.t("homes.rest.done"));
                },
                () -> show(home, bed, errors, page, model));
    }

    private String show(HomeId home, UUID bed, BindingResult errors, Page page, Model model) {
        model.addAttribute("home", homes.get(home));
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("bed", homes.bed(home, new BedId(bed)));
        return "homes/outOfService";
    }
}
