package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Emergencies.Asked;
import uk.onedoor.people.Emergencies.EmergencyId;
import uk.onedoor.people.Emergencies.Picked;
import uk.onedoor.people.Emergencies.Reason;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.StepUp;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** Seeing somebody in an emergency. It begins from what one knows of them, and nobody there is the same answer as nobody. */
@Controller
@RequestMapping("/emergency")
@OpenTo(Opens.RECORDS)
class EmergencyController {

    record Form(
            @Nullable EmergencyId emergency,

            @Nullable @Size(max = 300, message = "people.meant.record.long")
            String record,

            @Nullable @Size(max = 200, message = "people.meant.name.long")
            String name,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate born,

            @NotNull(message = "people.emergency.reason.missing") @Nullable
            Reason reason,

            @NotBlank(message = "people.emergency.words.short")
            @Size(min = 20, max = 1000, message = "people.emergency.words.short")
            String words,

            @Nullable List<Picked> sections,

            @Nullable @Size(max = 1000, message = "people.emergency.unproved")
            String again,

            @Nullable Boolean sure) {}

    private final Emergencies emergencies;
    private final StepUp stepUp;
    private final Forms forms;

    EmergencyController(Emergencies emergencies, StepUp stepUp, Forms forms) {
        this.emergencies = emergencies;
        this.stepUp = stepUp;
        this.forms = forms;
    }

    @GetMapping
    String ask(@ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(new EmergencyId(Ids.next()), null, null, null, null, "", List.of(), null, null);
        return shown(page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(errors, () -> opened(asked, page), () -> shown(page, model, errors));
    }

    private Saved opened(Form asked, Page page) {
        EmergencyId id = asked.emergency() == null ? new EmergencyId(Ids.next()) : asked.emergency();
        Asked whole = new Asked(
                id,
                MeantWords.read(asked.record(), asked.name(), asked.born()),
                Objects.requireNonNull(asked.reason()),
                asked.words(),
                asked.sections() == null ? Set.of() : Set.copyOf(asked.sections()));
        if (!stepUp.prove(asked.again(), Boolean.TRUE.equals(asked.sure()))) {
            throw new Refusal(stepUp.asksPassword() ? "again" : "sure", "people.emergency.unproved");
        }
        YoungPersonId who = emergencies.open(whole).orElseThrow(() -> new Refusal("", "people.emergency.nobody"));
        String until = page.moment(java.time.Instant.now().plusSeconds(3600));
        String done =
                emergencies.was(id) ? page.t("people.emergency.done", until) : page.t("people.emergency.open.already");
        return Saved.to("/young-people/" + who).saying(done);
    }

    private String shown(Page page, Model model, BindingResult asked) {
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("asksPassword", stepUp.asksPassword());
        model.addAttribute("reasons", Choice.of(page, Reason.values()));
        model.addAttribute("sections", Choice.of(page, Picked.values()));
        return "people/emergency";
    }
}
