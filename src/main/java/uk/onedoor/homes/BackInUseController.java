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
import uk.onedoor.shared.Refusal;

/** A bed is back in use, or on another day than was said. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/{home}/out-of-service/{period}")
class BackInUseController {

    /** What can become of it. */
    enum Became {
        /** Somebody can sleep there again from a night on. */
        BACK,
        /** It is not known any more when. */
        NOT_KNOWN,
        /** It never was out of use. */
        MISTAKE
    }

    /** What became of it, for another end the first night somebody can sleep there again, and why. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "homes.back.became.missing") Became became,

            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until,

            @NotBlank(message = "homes.because.missing") @Size(max = 300, message = "homes.too.long.300")
            String because) {}

    private final BedRests rests;
    private final HomesPages pages;
    private final OurHomes homes;
    private final Forms forms;

    BackInUseController(BedRests rests, HomesPages pages, OurHomes homes, Forms forms) {
        this.rests = rests;
        this.pages = pages;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HomeId home, @PathVariable UUID period, Page page, Model model) {
        return show(
                home,
                period,
                new MapBindingResult(Map.of("id", Ids.next(), "until", page.today()), "asked"),
                page,
                model);
    }

    @PostMapping
    String save(
            @PathVariable HomeId home,
            @PathVariable UUID period,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    switch (asked.became()) {
                        case BACK -> rests.until(home, period, day(asked), asked.because(), asked.id());
                        case NOT_KNOWN -> rests.until(home, period, null, asked.because(), asked.id());
                        case MISTAKE -> rests.never(home, period, asked.because());
                    }
                    return Saved.to("/homes/" + home).saying(page.t("homes.back.done"));
                },
                () -> show(home, period, errors, page, model));
    }

    private static LocalDate day(Form asked) {
        if (asked.until() == null) {
            throw new Refusal("until", "homes.day.missing");
        }
        return asked.until();
    }

    private String show(HomeId home, UUID period, BindingResult errors, Page page, Model model) {
        model.addAttribute("home", homes.get(home));
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("period", pages.rest(page, rests.get(home, period)));
        return "homes/backInUse";
    }
}
