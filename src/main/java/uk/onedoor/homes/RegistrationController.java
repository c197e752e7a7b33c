package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** What a home is registered for from a day on. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/{home}/registration")
class RegistrationController {

    /** Whether it is registered. */
    enum Still {
        REGISTERED,
        NO_MORE
    }

    /** From which day, whether it is registered then, and what stands on the certificate. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate from,

            @NotNull(message = "homes.registration.still.missing")
            Still still,

            @Nullable @Pattern(regexp = "(SC|SA)?[0-9]{5,8}", message = "homes.registration.urn.wrong")
            String urn,

            @Nullable RegistrationCategory category,

            @Nullable
            @Min(value = 1, message = "homes.registration.places.wrong")
            @Max(value = 200, message = "homes.registration.places.wrong")
            Integer places,

            @Nullable
            @Min(value = 0, message = "homes.registration.age.wrong")
            @Max(value = 25, message = "homes.registration.age.wrong")
            Integer youngest,

            @Nullable
            @Min(value = 0, message = "homes.registration.age.wrong")
            @Max(value = 25, message = "homes.registration.age.wrong")
            Integer oldest) {}

    private final HomeSetup setup;
    private final OurHomes homes;
    private final Forms forms;

    RegistrationController(HomeSetup setup, OurHomes homes, Forms forms) {
        this.setup = setup;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HomeId home, Page page, Model model) {
        return show(home, new MapBindingResult(Map.of("id", Ids.next(), "from", page.today()), "asked"), page, model);
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
                    setup.register(new Registration(
                            asked.id(), home, asked.from(), asked.still() == Still.REGISTERED ? terms(asked) : null));
                    return Saved.to("/homes/" + home).saying(page.t("homes.registration.done"));
                },
                () -> show(home, errors, page, model));
    }

    private static Terms terms(Form asked) {
        return new Terms(
                said("urn", asked.urn()),
                asked.category(),
                said("places", asked.places()),
                said("youngest", asked.youngest()),
                said("oldest", asked.oldest()));
    }

    private static <T> T said(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal(field, "homes.registration." + field + ".missing");
        }
        return value;
    }

    private String show(HomeId home, BindingResult errors, Page page, Model model) {
        model.addAttribute("home", homes.get(home));
        model.addAttribute("form", forms.show(page, errors));
        return "homes/registration";
    }
}
