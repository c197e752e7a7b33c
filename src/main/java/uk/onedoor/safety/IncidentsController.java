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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.safety.Incident.Began;
import uk.onedoor.shared.Ids;

/** Every incident somebody had a part in; what happened is said at once, and closes when it is saved. */
@Controller
@RequestMapping("/young-people/{id}/incidents")
@OpenTo(Opens.RECORDS)
class IncidentsController {

    record Form(
            @NotNull(message = "unreadable") UUID incident,

            @NotBlank(message = "safety.incident.words.missing") @Size(max = 4000, message = "safety.long.4000")
            String words,

            @NotBlank(message = "safety.incident.place.missing") @Size(max = 500, message = "safety.long.500")
            String place,

            @Nullable Boolean danger,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    private final FollowedPages<Incident> pages;
    private final Incidents incidents;
    private final Forms forms;
    private final Clock clock;

    IncidentsController(FollowedPages<Incident> pages, Incidents incidents, Forms forms, Clock clock) {
        this.pages = pages;
        this.incidents = incidents;
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
        Form blank = new Form(Ids.next(), "", "", null, null, null);
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
                            Boolean.TRUE.equals(asked.danger()),
                            asked.words().strip());
                    incidents.begin(id, asked.incident(), began);
                    return Saved.to(Incidents.at(id, asked.incident())).saying(page.t("safety.incident.begun"));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/{incident}")
    String show(
            @PathVariable YoungPersonId id,
            @PathVariable UUID incident,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.about(id, incident, page, model);
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.begin(id, page, model, frame -> model.addAttribute("form", forms.show(page, typed)));
    }
}
