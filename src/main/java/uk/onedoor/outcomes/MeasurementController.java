package uk.onedoor.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** A score by measure and date, written down or taken back. */
@Controller
@RequestMapping("/young-people/{person}/measurements")
@OpenTo(Opens.RECORDS)
class MeasurementController {

    record Form(
            @NotNull(message = "outcomes.form.stale") @Nullable
            UUID id,

            @NotNull(message = "outcomes.measure.missing") @Nullable
            MeasureCode measure,

            @NotBlank(message = "outcomes.score.missing") @Nullable
            String score,

            @NotNull(message = "outcomes.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @NotNull(message = "outcomes.scoredBy.missing") Measurement.@Nullable ScoredBy scoredBy,

            @Nullable String about) {

        NewMeasurement measurement(YoungPersonId person) {
            String typed = Objects.requireNonNull(score).replace(',', '.');
            if (!typed.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) {
                throw new Refusal("score", "outcomes.score.number");
            }
            return new NewMeasurement(
                    person,
                    Objects.requireNonNull(measure),
                    new BigDecimal(typed),
                    Objects.requireNonNull(on),
                    Objects.requireNonNull(scoredBy),
                    about == null ? "" : about);
        }
    }

    record Withdrawal(
            @NotBlank(message = "outcomes.why.missing") @Nullable
            String because) {}

    private final Measurements measurements;
    private final OutcomeRights rights;
    private final PersonPages pages;
    private final Forms forms;

    MeasurementController(Measurements measurements, OutcomeRights rights, PersonPages pages, Forms forms) {
        this.measurements = measurements;
        this.rights = rights;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        Form fresh = new Form(Ids.next(), null, null, page.today(), null, null);
        return show(person, page, model, new BeanPropertyBindingResult(fresh, "asked"));
    }

    @PostMapping("/new")
    String record(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    measurements.record(
                            Objects.requireNonNull(asked.id()), asked.measurement(new YoungPersonId(person)));
                    return Saved.to("/young-people/" + person + "/evidence").saying(page.t("outcomes.score.saved"));
                },
                () -> show(person, page, model, errors));
    }

    @GetMapping("/{row}/withdrawal")
    @OnlyNow
    String askWhy(@PathVariable UUID person, @PathVariable UUID row, @ModelAttribute("page") Page page, Model model) {
        BindingResult fresh = new BeanPropertyBindingResult(new Withdrawal(null), "asked");
        return showWithdrawal(person, row, page, model, fresh);
    }

    @PostMapping("/{row}/withdrawal")
    String withdraw(
            @PathVariable UUID person,
            @PathVariable UUID row,
            @Valid @ModelAttribute("asked") Withdrawal asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    measurements.withdraw(new YoungPersonId(person), row, asked.because());
                    return Saved.to("/young-people/" + person + "/evidence").saying(page.t("outcomes.withdrawn.done"));
                },
                () -> showWithdrawal(person, row, page, model, errors));
    }

    private String show(UUID id, Page page, Model model, BindingResult errors) {
        return pages.show(id, page, model, "outcomes/measurement-new", person -> {
            requireWrite(person.id());
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute(
                    "measures",
                    measurements.measures().stream()
                            .map(measure -> choice(page, measure))
                            .toList());
            model.addAttribute("scorers", Choice.of(page, Arrays.asList(Measurement.ScoredBy.values())));
        });
    }

    private String showWithdrawal(UUID id, UUID row, Page page, Model model, BindingResult errors) {
        return pages.show(id, page, model, "outcomes/measurement-withdrawal", person -> {
            requireWrite(person.id());
            Measurement what = measurements.of(person.id()).stream()
                    .filter(found -> found.id().equals(row) && found.stands())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("measurement " + row));
            model.addAttribute("what", what);
            model.addAttribute("form", forms.show(page, errors));
        });
    }

    private void requireWrite(YoungPersonId person) {
        if (!rights.writable(person).contains(Section.HEALTH)) {
            throw new NotFound("no scores to write for " + person);
        }
    }

    private static Choice choice(Page page, Measure measure) {
        String range = page.t("outcomes.measure.range", measure.lowest(), measure.highest());
        String licence = page.t("outcomes.licence." + measure.licence());
        return new Choice(measure.code().name(), page.name(measure.code()), range + " " + licence);
    }
}
