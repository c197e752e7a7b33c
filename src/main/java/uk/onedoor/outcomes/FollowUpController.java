package uk.onedoor.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import uk.onedoor.outcomes.Planned.Phase;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** One planned follow-up: the same questions since last time, or why it could not be done. */
@Controller
@RequestMapping("/young-people/{person}/follow-ups/{phase:with-us|after}/{months:1|3|6|12}")
@OpenTo(Opens.RECORDS)
class FollowUpController {

    record Form(
            @NotNull(message = "outcomes.form.stale") @Nullable
            UUID id,

            @NotNull(message = "outcomes.followUp.result.missing") @Nullable
            FollowUpResult result,

            @NotNull(message = "outcomes.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Nullable HappeningSource source,
            @Nullable String because,
            @Nullable Integer tries,
            @Nullable Map<String, String> answers,
            @Nullable Map<String, String> unknown,
            @Nullable String changedBecause) {

        Form {
            answers = answers == null ? Map.of() : answers;
            unknown = unknown == null ? Map.of() : unknown;
        }

        NewFollowUp followUp(Support support, Phase phase, int months, List<Answer> read) {
            return new NewFollowUp(
                    support,
                    phase,
                    months,
                    Objects.requireNonNull(result),
                    Objects.requireNonNull(on),
                    source,
                    because,
                    tries,
                    read);
        }
    }

    private final FollowUps followUps;
    private final Supports supports;
    private final PersonPages pages;
    private final Forms forms;

    FollowUpController(FollowUps followUps, Supports supports, PersonPages pages, Forms forms) {
        this.followUps = followUps;
        this.supports = supports;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @PathVariable UUID person,
            @PathVariable String phase,
            @PathVariable int months,
            @ModelAttribute("page") Page page,
            Model model) {
        Form fresh = new Form(Ids.next(), null, page.today(), null, null, null, Map.of(), Map.of(), null);
        return show(person, phase(phase), months, page, model, new BeanPropertyBindingResult(fresh, "asked"));
    }

    @PostMapping
    String record(
            @PathVariable UUID person,
            @PathVariable String phase,
            @PathVariable int months,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult read,
            @ModelAttribute("page") Page page,
            Model model) {
        BindingResult errors = PersonPages.faults(asked, read);
        boolean taken = asked.result() == FollowUpResult.TAKEN;
        List<Answer> answers = taken ? AnswersAsked.read(asked.answers(), asked.unknown(), errors) : List.of();
        return forms.save(
                errors,
                () -> {
                    YoungPersonId who = new YoungPersonId(person);
                    Support support = pages.reading(() -> supports.current(who))
                            .orElseThrow(() -> new NotFound("support of " + person));
                    followUps.record(
                            Objects.requireNonNull(asked.id()),
                            asked.followUp(support, phase(phase), months, answers),
                            asked.changedBecause());
                    return Saved.to("/young-people/" + person + "/follow-ups")
                            .saying(page.t("outcomes.followUp.saved"));
                },
                () -> show(person, phase(phase), months, page, model, errors));
    }

    private String show(UUID id, Phase phase, int months, Page page, Model model, BindingResult errors) {
        return pages.show(id, page, model, "outcomes/follow-up", person -> {
            Support support = supports.current(person.id()).orElseThrow(() -> new NotFound("support of " + id));
            Planned planned = Planned.find(support, phase, months)
                    .orElseThrow(() -> new NotFound("follow-up " + phase + " " + months));
            Optional<FollowUp> holds = followUps.of(person.id()).stream()
                    .filter(found -> found.holds()
                            && found.is(planned)
                            && found.beganOn().equals(support.beganOn()))
                    .findFirst();
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("planned", planned);
            model.addAttribute("title", page.t("outcomes.followUp." + phase + "." + months));
            model.addAttribute("again", holds.isPresent());
            model.addAttribute("results", Choice.of(page, List.of(FollowUpResult.values())));
            model.addAttribute("sources", PersonPages.sources(page));
        });
    }

    private static Phase phase(String path) {
        return path.equals("after") ? Phase.AFTER : Phase.WITH_US;
    }
}
