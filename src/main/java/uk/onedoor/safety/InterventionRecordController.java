package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.safety.Intervention.Contents;
import uk.onedoor.safety.Intervention.Kind;
import uk.onedoor.shared.Ids;

/** The record of a physical intervention, with what reg 35(3)(a) asks it to hold. It closes when it is saved; what is known later is added. */
@Controller
@RequestMapping("/young-people/{id}/interventions/{intervention}/record")
@OpenTo(Opens.RECORDS)
class InterventionRecordController {

    private static final int LONGEST_MINUTES = 600;

    record Form(
            @NotNull(message = "unreadable") UUID step,

            @NotBlank(message = "safety.intervention.leadUp.missing") @Size(max = 2000, message = "safety.long.2000")
            String leadUp,

            @NotBlank(message = "safety.intervention.triedFirst.missing")
            @Size(max = 2000, message = "safety.long.2000")
            String triedFirst,

            @NotBlank(message = "safety.intervention.measure.missing") @Size(max = 2000, message = "safety.long.2000")
            String measure,

            @NotNull(message = "safety.intervention.minutes.missing")
            @Min(value = 1, message = "safety.intervention.minutes.missing")
            @Max(value = LONGEST_MINUTES, message = "safety.intervention.minutes.missing")
            @Nullable
            Integer minutes,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String othersThere,

            @NotBlank(message = "safety.intervention.effect.missing") @Size(max = 2000, message = "safety.long.2000")
            String effect,

            @NotBlank(message = "safety.intervention.harm.missing") @Size(max = 2000, message = "safety.long.2000")
            String harm) {

        Contents contents() {
            return new Contents(
                    leadUp.strip(),
                    measure.strip(),
                    Objects.requireNonNull(minutes),
                    triedFirst.strip(),
                    Objects.requireNonNullElse(othersThere, "").strip(),
                    effect.strip(),
                    harm.strip());
        }
    }

    private final FollowedPages<Intervention> pages;
    private final Interventions interventions;
    private final Forms forms;
    private final Clock clock;

    InterventionRecordController(
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
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), "", "", "", null, "", "", "");
        return asking(id, intervention, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String save(
            @PathVariable YoungPersonId id,
            @PathVariable UUID intervention,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    interventions.add(
                            id,
                            intervention,
                            new NewStep(asked.step(), Kind.RECORDED, clock.instant(), asked.contents(), ""));
                    return Saved.to(Interventions.at(id, intervention)).saying(page.t("safety.intervention.recorded"));
                },
                () -> asking(id, intervention, page, model, errors));
    }

    private String asking(YoungPersonId id, UUID intervention, Page page, Model model, BindingResult typed) {
        return pages.ask(
                id,
                intervention,
                page,
                model,
                "safety/intervention-record",
                (frame, of) -> model.addAttribute("form", forms.show(page, typed)));
    }
}
