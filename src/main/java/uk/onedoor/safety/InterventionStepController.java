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
import uk.onedoor.safety.Intervention.Kind;
import uk.onedoor.shared.Ids;

/** What follows the record of a physical intervention: staff were spoken to, the young person was, and what is known later. */
@Controller
@RequestMapping("/young-people/{id}/interventions/{intervention}/{step:staff|child|addition}")
@OpenTo(Opens.RECORDS)
class InterventionStepController {

    record Form(
            @NotNull(message = "unreadable") UUID entry,

            @NotBlank(message = "safety.intervention.words.missing") @Size(max = 2000, message = "safety.long.2000")
            String words,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    private final FollowedPages<Intervention> pages;
    private final Interventions interventions;
    private final Forms forms;
    private final Clock clock;

    InterventionStepController(
            FollowedPages<Intervention> pages, Interventions interventions, Forms forms, Clock clock) {
        this.pages = pages;
        this.interventions = interventions;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @PathVariable String step,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), "", null, null);
        return asking(id, intervention, step, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String say(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @PathVariable String step,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    NewStep said = new NewStep(
                            asked.entry(),
                            kind(step),
                            MissingTime.meant(asked.on(), asked.time(), clock),
                            null,
                            asked.words().strip());
                    interventions.add(id, intervention, said);
                    return Saved.to(Interventions.at(id, intervention))
                            .saying(page.t("safety.saved", page.t("safety.intervention.kind." + said.kind())));
                },
                () -> asking(id, intervention, step, page, model, errors));
    }

    private static Kind kind(String step) {
        return switch (step) {
            case "staff" -> Kind.STAFF_SPOKEN_TO;
            case "child" -> Kind.CHILD_SPOKEN_TO;
            default -> Kind.ADDED;
        };
    }

    private String asking(
            YoungPersonId id, UUID intervention, String step, Page page, Model model, BindingResult typed) {
        return pages.ask(id, intervention, page, model, "safety/intervention-step", (frame, of) -> {
            model.addAttribute("step", step);
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
