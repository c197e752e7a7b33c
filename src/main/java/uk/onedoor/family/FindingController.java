package uk.onedoor.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import uk.onedoor.family.Sought.Tried;
import uk.onedoor.family.Sought.TriedHow;
import uk.onedoor.family.Sought.TryOutcome;
import uk.onedoor.family.Sought.Whom;
import uk.onedoor.people.Network.Circle;
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

/** Who could be there for a young person: looking for somebody, and what was tried. */
@Controller
@RequestMapping("/young-people/{id}/family-finding")
@OpenTo(Opens.RECORDS)
class FindingController {

    record SoughtForm(
            @NotNull(message = "family.form.stale") UUID sought,

            @NotBlank(message = "people.network.name.missing") @Size(max = 100, message = "family.long.100")
            String name,

            @NotBlank(message = "people.network.relationship.missing") @Size(max = 100, message = "family.long.100")
            String relationship,

            @NotNull(message = "people.network.circle.missing") @Nullable
            Circle circle,

            @NotBlank(message = "family.finding.heard.missing") @Size(max = 300, message = "family.long.300")
            String heardFrom,

            @Nullable @Pattern(regexp = "[0-9+() -]{3,30}", message = "people.network.phone.wrong")
            String phone) {}

    record TryForm(
            @NotNull(message = "family.form.stale") UUID tried,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotNull(message = "family.finding.how.missing") @Nullable
            TriedHow how,

            @NotNull(message = "family.finding.outcome.missing") @Nullable
            TryOutcome outcome,

            @Nullable @Size(max = 1000, message = "family.long.1000")
            String words,

            @Nullable Set<CanGive> gives,
            @Nullable Boolean atThree) {

        Tried asTried() {
            return new Tried(
                    tried,
                    on,
                    Objects.requireNonNull(how),
                    Objects.requireNonNull(outcome),
                    words,
                    gives == null ? Set.of() : gives,
                    Boolean.TRUE.equals(atThree));
        }
    }

    private final Finding finding;
    private final FamilyPages pages;
    private final Forms forms;

    FindingController(Finding finding, FamilyPages pages, Forms forms) {
        this.finding = finding;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        SoughtForm blank = new SoughtForm(Ids.next(), "", "", Circle.FAMILY, "", null);
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String lookFor(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") SoughtForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    finding.lookFor(
                            asked.sought(),
                            id,
                            new Whom(
                                    asked.name(),
                                    asked.relationship(),
                                    Objects.requireNonNull(asked.circle()),
                                    asked.heardFrom(),
                                    asked.phone()));
                    return Saved.to(at(id)).saying(page.t("family.finding.begun", asked.name()));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/{sought}/tries/new")
    @OnlyNow
    String askTry(
            @PathVariable YoungPersonId id, @PathVariable UUID sought, @ModelAttribute("page") Page page, Model model) {
        TryForm blank = new TryForm(Ids.next(), page.today(), null, null, null, null, null);
        return askingTry(id, sought, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/{sought}/tries")
    String tried(
            @PathVariable YoungPersonId id,
            @PathVariable UUID sought,
            @Valid @ModelAttribute("asked") TryForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    finding.tried(sought, id, asked.asTried());
                    String done = asked.outcome() == TryOutcome.YES ? "family.finding.yes" : "family.finding.tried";
                    return Saved.to(at(id)).saying(page.t(done));
                },
                () -> askingTry(id, sought, page, model, errors));
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/sought-new", (frame, mayWrite) -> {
            model.addAttribute("circles", Choice.of(page, List.of(Circle.values())));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private String askingTry(YoungPersonId id, UUID sought, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/try-new", (frame, mayWrite) -> {
            Sought whom = finding.get(sought, frame.records());
            if (whom.stands() == TryOutcome.YES && !typed.hasErrors()) {
                throw new NotFound("somebody still looked for " + sought);
            }
            model.addAttribute("sought", whom);
            model.addAttribute("hows", Choice.of(page, List.of(TriedHow.values())));
            model.addAttribute("outcomes", Choice.of(page, List.of(TryOutcome.values())));
            model.addAttribute("gives", Choice.of(page, List.of(CanGive.values())));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id) {
        return "/young-people/" + id + "/family";
    }
}
