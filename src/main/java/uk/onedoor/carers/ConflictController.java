package uk.onedoor.carers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** How a conflict of interest of a household is handled, said by whoever runs a hub and is not in it. */
@Controller
@RequestMapping("/carers/{household}/conflicts")
@OpenTo(Opens.MANAGERS)
class ConflictController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "carers.conflict.which") @Nullable
            String conflict,

            @NotBlank(message = "carers.conflict.words.missing")
            @Size(max = 2000, message = "carers.conflict.words.long")
            String words,

            @NotNull(message = "carers.conflict.until.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {}

    private static final int MONTHS = 3;

    private final Conflicts conflicts;
    private final HouseholdPage household;
    private final CarerPages pages;
    private final People people;
    private final Audit audit;

    ConflictController(Conflicts conflicts, HouseholdPage household, CarerPages pages, People people, Audit audit) {
        this.conflicts = conflicts;
        this.household = household;
        this.pages = pages;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping
    String ask(@PathVariable("household") HouseholdId id, @ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), null, "", page.today().plusMonths(MONTHS));
        return show(id, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping
    String answer(
            @PathVariable("household") HouseholdId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.save(
                errors,
                () -> {
                    UUID key = asked.id() == null ? Ids.next() : asked.id();
                    conflicts.answer(key, chosen(id, asked), asked.words(), asked.until());
                    return Saved.to("/carers/" + id).saying(page.t("carers.conflict.done"));
                },
                () -> show(id, errors, page, model));
    }

    private Conflict chosen(HouseholdId id, Form asked) {
        return household.found(pages.open(id).household(), pages.parts(id)).stream()
                .filter(one -> key(one).equals(asked.conflict()))
                .findFirst()
                .orElseThrow(() -> new Refusal("conflict", "carers.conflict.gone"));
    }

    private String show(HouseholdId id, BindingResult errors, Page page, Model model) {
        return audit.page(() -> {
            List<Conflict> found = household.found(pages.open(id).household(), pages.parts(id));
            audit.shown(found.stream()
                    .map(one -> one.youngPerson().value())
                    .distinct()
                    .toList());
            model.addAttribute("found", choices(page, found));
            return pages.show("conflict", pages.open(id), errors, page, model);
        });
    }

    private List<Choice> choices(Page page, List<Conflict> found) {
        Map<YoungPersonId, YoungPerson> who = found.isEmpty()
                ? Map.of()
                : people.find(found.stream().map(Conflict::youngPerson).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new Choice(
                        key(one),
                        HouseholdPage.words(
                                page,
                                one,
                                Objects.requireNonNull(who.get(one.youngPerson()))
                                        .nameUsed())))
                .toList();
    }

    private static String key(Conflict conflict) {
        return conflict.kind() + "." + conflict.human().id() + "." + conflict.youngPerson();
    }
}
