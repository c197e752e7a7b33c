package uk.onedoor.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.FormView;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** The state on arrival: asked while none holds, then shown, and put right with a reason. */
@Controller
@RequestMapping("/young-people/{person}/baseline")
@OpenTo(Opens.RECORDS)
class BaselineController {

    record Form(
            @NotNull(message = "outcomes.form.stale") @Nullable
            UUID id,

            @NotNull(message = "outcomes.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate takenOn,

            @NotNull(message = "outcomes.source.missing") @Nullable
            HappeningSource source,

            @Nullable Map<String, String> answers,
            @Nullable Map<String, String> unknown,
            @Nullable String because) {

        Form {
            answers = answers == null ? Map.of() : answers;
            unknown = unknown == null ? Map.of() : unknown;
        }

        NewBaseline baseline(Support support, List<Answer> read) {
            return new NewBaseline(
                    support.youngPerson(),
                    support.beganOn(),
                    Objects.requireNonNull(takenOn),
                    null,
                    Objects.requireNonNull(source),
                    read);
        }
    }

    private final Baselines baselines;
    private final Supports supports;
    private final OutcomeRights rights;
    private final Forms forms;
    private final PersonPages pages;

    BaselineController(Baselines baselines, Supports supports, OutcomeRights rights, PersonPages pages, Forms forms) {
        this.baselines = baselines;
        this.supports = supports;
        this.rights = rights;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        Form fresh = new Form(Ids.next(), page.today(), null, Map.of(), Map.of(), null);
        return show(person, page, model, new BeanPropertyBindingResult(fresh, "asked"));
    }

    @GetMapping("/correction")
    @OnlyNow
    String askCorrection(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return correcting(person, page, model, null);
    }

    @PostMapping
    String take(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult read,
            @ModelAttribute("page") Page page,
            Model model) {
        BindingResult errors = PersonPages.faults(asked, read);
        List<Answer> answers = AnswersAsked.read(asked.answers(), asked.unknown(), errors);
        return forms.save(
                errors,
                () -> {
                    save(person, asked, answers, false);
                    return Saved.to("/young-people/" + person + "/baseline").saying(page.t("outcomes.baseline.saved"));
                },
                () -> show(person, page, model, errors));
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult read,
            @ModelAttribute("page") Page page,
            Model model) {
        BindingResult errors = PersonPages.faults(asked, read);
        List<Answer> answers = AnswersAsked.read(asked.answers(), asked.unknown(), errors);
        return forms.save(
                errors,
                () -> {
                    save(person, asked, answers, true);
                    return Saved.to("/young-people/" + person + "/baseline")
                            .saying(page.t("outcomes.baseline.corrected"));
                },
                () -> correcting(person, page, model, errors));
    }

    private void save(UUID id, Form asked, List<Answer> read, boolean correction) {
        Support support =
                supports.current(new YoungPersonId(id)).orElseThrow(() -> new Refusal("", "outcomes.support.none"));
        NewBaseline baseline = asked.baseline(support, read);
        if (correction) {
            baselines.correct(Objects.requireNonNull(asked.id()), baseline, asked.because());
        } else {
            baselines.take(Objects.requireNonNull(asked.id()), baseline);
        }
    }

    private String show(UUID id, Page page, Model model, BindingResult errors) {
        return pages.show(
                id,
                page,
                model,
                "outcomes/baseline",
                person -> describe(person, page, model, forms.show(page, errors)));
    }

    private String correcting(UUID id, Page page, Model model, @Nullable BindingResult errors) {
        return pages.show(id, page, model, "outcomes/baseline-correction", person -> {
            Baseline holds = supports.current(person.id())
                    .flatMap(support -> baselines.of(person.id(), support.beganOn()))
                    .filter(found -> rights.readable(person.id()).containsAll(EnumSet.allOf(Section.class)))
                    .orElseThrow(() -> new uk.onedoor.shared.NotFound("baseline of " + id));
            describe(person, page, model, forms.show(page, errors, Stored.of(prefilled(holds))));
        });
    }

    private static Form prefilled(Baseline holds) {
        return new Form(
                Ids.next(),
                holds.takenOn(),
                holds.source(),
                AnswersAsked.typed(holds.answers().values()),
                AnswersAsked.unknown(holds.answers().values()),
                null);
    }

    private void describe(YoungPerson person, Page page, Model model, FormView form) {
        Optional<Support> support = supports.current(person.id());
        List<Baseline> all = baselines.history(person.id());
        Baseline holds = support.flatMap(now -> all.stream()
                        .filter(found -> found.holds() && found.beganOn().equals(now.beganOn()))
                        .findFirst())
                .orElse(null);
        Set<Section> every = EnumSet.allOf(Section.class);
        boolean mayWrite = rights.writable(person.id()).containsAll(every);
        model.addAttribute("form", form);
        model.addAttribute("beganOn", support.map(Support::beganOn).orElse(null));
        model.addAttribute(
                "dueOn", support.map(now -> Baseline.dueOn(now.beganOn())).orElse(null));
        model.addAttribute("left", support.map(Support::endedOn).isPresent());
        model.addAttribute("holds", holds);
        model.addAttribute("wants", holds == null ? null : AnswerFacts.ownWords(holds.answers()));
        model.addAttribute("facts", holds == null ? List.of() : AnswerFacts.ours(page, holds.answers()));
        model.addAttribute("by", holds == null ? "" : pages.nameOf(holds.takenBy()));
        model.addAttribute("before", earlier(page, all));
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute(
                "mayCorrect", mayWrite && rights.readable(person.id()).containsAll(every));
        model.addAttribute("sources", PersonPages.sources(page));
    }

    private static List<EarlierState> earlier(Page page, List<Baseline> all) {
        return all.stream()
                .filter(found -> !found.holds())
                .map(found -> new EarlierState(
                        found.takenOn(),
                        Objects.requireNonNullElse(found.supersededBecause(), ""),
                        AnswerFacts.of(page, found.answers())))
                .toList();
    }
}
