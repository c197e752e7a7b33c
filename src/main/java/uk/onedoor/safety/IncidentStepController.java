package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
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
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.safety.Incident.Answer;
import uk.onedoor.safety.Incident.Kind;
import uk.onedoor.safety.Incident.Said;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What follows an incident, each on a short form of its own: a call to the police, the decision, the repair, who was heard, who was told. */
@Controller
@RequestMapping(
        "/young-people/{id}/incidents/{incident}/{step:police-called|decided|exploitation-asked|repair|staff-heard|child-heard|notifiable|told|correction-asked|added}")
@OpenTo(Opens.RECORDS)
class IncidentStepController {

    record Form(
            @NotNull(message = "unreadable") UUID entry,

            @Nullable Answer answer,

            @Nullable @Size(max = 200, message = "safety.long.200")
            String name,

            @Nullable @Size(max = 100, message = "safety.long.100")
            String reference,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String whoseRisk,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String words,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {

        /** @throws Refusal by the field that such a step cannot do without */
        Said said(Kind kind) {
            if (!kind.answers().isEmpty() && !kind.answers().contains(answer)) {
                throw new Refusal("answer", "safety.incident.answer.missing");
            }
            boolean named = kind == Kind.POLICE_CALLED || kind == Kind.CORRECTION_ASKED || kind == Kind.TOLD;
            if (named && typed(name).isEmpty()) {
                throw new Refusal("name", "safety.incident.name.missing");
            }
            if (kind == Kind.DECIDED && typed(whoseRisk).isEmpty()) {
                throw new Refusal("whoseRisk", "safety.incident.risk.missing");
            }
            if (kind != Kind.TOLD && typed(words).isEmpty()) {
                throw new Refusal("words", "safety.intervention.words.missing");
            }
            return new Said(
                    kind.answers().isEmpty() ? null : answer,
                    named ? typed(name) : "",
                    kind == Kind.POLICE_CALLED || kind == Kind.TOLD ? typed(reference) : "",
                    kind == Kind.DECIDED ? typed(whoseRisk) : "",
                    typed(words));
        }

        private static String typed(@Nullable String words) {
            return Objects.requireNonNullElse(words, "").strip();
        }
    }

    private final FollowedPages<Incident> pages;
    private final Incidents incidents;
    private final Forms forms;
    private final Clock clock;

    IncidentStepController(FollowedPages<Incident> pages, Incidents incidents, Forms forms, Clock clock) {
        this.pages = pages;
        this.incidents = incidents;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID incident,
            @PathVariable String step,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), null, "", "", "", "", null, null);
        return asking(id, incident, step, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String say(
            @PathVariable YoungPersonId id,
            @PathVariable UUID incident,
            @PathVariable String step,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Kind kind = kind(step);
                    NewIncidentStep said = new NewIncidentStep(
                            asked.entry(), kind, MissingTime.meant(asked.on(), asked.time(), clock), asked.said(kind));
                    incidents.add(id, incident, said);
                    return Saved.to(Incidents.at(id, incident)).saying(page.t("safety.incident.saved"));
                },
                () -> asking(id, incident, step, page, model, errors));
    }

    private static Kind kind(String step) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.path().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFound("a step " + step));
    }

    private String asking(YoungPersonId id, UUID incident, String step, Page page, Model model, BindingResult typed) {
        Kind kind = kind(step);
        return pages.ask(id, incident, page, model, "safety/incident-step", (frame, of) -> {
            if (!incidents.says(kind)) {
                throw new NotFound("saying " + kind);
            }
            model.addAttribute("kind", kind);
            model.addAttribute("answers", Choice.of(page, kind.answers()));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
