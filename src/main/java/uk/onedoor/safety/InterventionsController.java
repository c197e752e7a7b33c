package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.safety.Intervention.Began;
import uk.onedoor.shared.Ids;

/** Every physical intervention used with somebody; that one was used is said in three words, and starts its clocks. */
@Controller
@RequestMapping("/young-people/{id}/interventions")
@OpenTo(Opens.RECORDS)
class InterventionsController {

    record Form(
            @NotNull(message = "unreadable") UUID intervention,

            @NotBlank(message = "safety.intervention.place.missing") @Size(max = 500, message = "safety.long.500")
            String place,

            @NotBlank(message = "safety.intervention.used.by.missing") @Size(max = 500, message = "safety.long.500")
            String usedBy,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    private final FollowedPages<Intervention> pages;
    private final Interventions interventions;
    private final CurrentViewer viewer;
    private final Forms forms;
    private final Clock clock;

    InterventionsController(
            FollowedPages<Intervention> pages,
            Interventions interventions,
            CurrentViewer viewer,
            Forms forms,
            Clock clock) {
        this.pages = pages;
        this.interventions = interventions;
        this.viewer = viewer;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.list(id, page, model);
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), "", viewer.get().name(), null, null);
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/new")
    String begin(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Began began = new Began(
                            MissingTime.meant(asked.on(), asked.time(), clock),
                            asked.place().strip(),
                            asked.usedBy().strip());
                    interventions.begin(id, asked.intervention(), began);
                    return Saved.to(Interventions.at(id, asked.intervention()))
                            .saying(page.t("safety.intervention.begun"));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/{intervention}")
    String show(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.about(id, intervention, page, model);
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.begin(id, page, model, frame -> model.addAttribute("form", forms.show(page, typed)));
    }
}
