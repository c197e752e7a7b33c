package uk.onedoor.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.staff.WorkView.Listed;

/** The council's own list of trainings: what is on it, for how long each holds, and for whom it is. */
@Controller
@RequestMapping("/trainings")
@OpenTo(Opens.ACCOUNTS)
class TrainingsController {

    record Form(
            @Nullable UUID id,

            @NotBlank(message = "staff.training.name.missing") @Size(max = 100, message = "staff.training.name.long")
            String name,

            @Nullable
            @Min(value = 1, message = "staff.training.months.wrong")
            @Max(value = 120, message = "staff.training.months.wrong")
            Integer months,

            @Nullable List<Role> roles,
            @Nullable Boolean rests) {

        Training training(UUID id) {
            Set<Role> chosen = roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
            return new Training(id, name, months, chosen, Boolean.TRUE.equals(rests));
        }
    }

    static final Set<Role> ROLES = EnumSet.of(
            Role.HUB_MANAGER,
            Role.DEPUTY_MANAGER,
            Role.KEY_WORKER,
            Role.RESIDENTIAL_WORKER,
            Role.OUTREACH_WORKER,
            Role.LIFE_COACH,
            Role.COMMUNICATION_SUPPORT_WORKER,
            Role.PORTFOLIO_LEAD);

    private final Trainings trainings;
    private final UsualTrainings usual;
    private final Forms forms;

    TrainingsController(Trainings trainings, UsualTrainings usual, Forms forms) {
        this.trainings = trainings;
        this.usual = usual;
        this.forms = forms;
    }

    @GetMapping
    String list(@ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), "", null, List.of(), null);
        return show(new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    trainings.add(asked.training(asked.id() == null ? Ids.next() : asked.id()));
                    return Saved.to("/trainings").saying(page.t("staff.training.added", asked.name()));
                },
                () -> show(errors, page, model));
    }

    @PostMapping("/usual")
    String begin(@ModelAttribute("page") Page page) {
        return forms.save(() -> {
            usual.add(page.words());
            return Saved.to("/trainings").saying(page.t("staff.training.usual.done"));
        });
    }

    @GetMapping("/{training}")
    String one(@PathVariable UUID training, @ModelAttribute("page") Page page, Model model) {
        return change(training, null, page, model);
    }

    @PostMapping("/{training}")
    String change(
            @PathVariable UUID training,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    trainings.change(asked.training(training));
                    return Saved.to("/trainings").saying(page.t("staff.training.changed"));
                },
                () -> change(training, errors, page, model));
    }

    private String show(BindingResult errors, Page page, Model model) {
        model.addAttribute(
                "lines", trainings.list().stream().map(one -> line(page, one)).toList());
        model.addAttribute("roles", roles(page));
        model.addAttribute("form", forms.show(page, errors));
        return "staff/trainings";
    }

    private String change(UUID training, @Nullable BindingResult errors, Page page, Model model) {
        Training now = trainings.get(training);
        Form stored = new Form(
                null,
                now.name(),
                now.monthsValid(),
                now.roles().stream().sorted().toList(),
                now.rests());
        model.addAttribute("training", now);
        model.addAttribute("roles", roles(page));
        model.addAttribute("form", forms.show(page, errors, Stored.of(stored)));
        return "staff/training";
    }

    private static Listed line(Page page, Training one) {
        String holds = one.monthsValid() == null
                ? page.t("staff.training.for.good")
                : page.n("staff.training.holds", one.monthsValid());
        String who = one.roles().isEmpty()
                ? page.t("staff.training.everybody")
                : String.join(
                        ", ", one.roles().stream().sorted().map(page::name).toList());
        return new Listed(one.id(), one.name(), holds, who, one.rests());
    }

    private static List<Choice> roles(Page page) {
        return Choice.of(page, ROLES);
    }
}
