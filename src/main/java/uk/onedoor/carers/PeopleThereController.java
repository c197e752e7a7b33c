package uk.onedoor.carers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Who is in a household: somebody joins, known to us or not, works here too, or is not part of it any more. */
@Controller
@RequestMapping("/carers/{household}")
@OpenTo(Opens.CARERS)
class PeopleThereController {

    record Form(
            @Nullable UUID id,
            @Nullable HumanId human,

            @Nullable @Size(max = 100, message = "carers.name.long")
            String name,

            @Nullable @Size(max = 40, message = "carers.phone.long")
            String phone,

            @Nullable WorkerId worker,

            @NotNull(message = "carers.part.missing") Part.@Nullable Kind part,

            @NotNull(message = "carers.step.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from) {}

    record Works(
            @NotNull(message = "carers.human.missing") @Nullable
            HumanId human,

            @NotNull(message = "carers.worker.missing") @Nullable
            WorkerId worker) {}

    record Left(
            @NotNull(message = "carers.human.missing") @Nullable
            UUID part,

            @NotNull(message = "carers.step.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {}

    private final Households households;
    private final CarerPages pages;
    private final Forms forms;

    PeopleThereController(Households households, CarerPages pages, Forms forms) {
        this.households = households;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/people")
    String ask(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), null, null, null, null, null, page.today());
        return joining(household, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/people")
    String join(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    UUID id = asked.id() == null ? Ids.next() : asked.id();
                    Part.Kind part = Objects.requireNonNull(asked.part());
                    households.join(new Part(id, human(id, asked), household, part, asked.from(), null));
                    return Saved.to("/carers/" + household).saying(page.t("carers.part.done"));
                },
                () -> joining(household, errors, page, model));
    }

    /** Somebody chosen is who they are; a name is somebody new. */
    private Human human(UUID id, Form asked) {
        if (asked.human() != null) {
            return households.human(asked.human());
        }
        if (asked.name() == null) {
            throw new Refusal("name", "carers.person.missing");
        }
        return new Human(new HumanId(id), asked.name(), asked.worker(), asked.phone());
    }

    @GetMapping("/worker")
    String works(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        return working(household, new BeanPropertyBindingResult(new Works(null, null), "asked"), page, model);
    }

    @PostMapping("/worker")
    String works(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Works asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    households.works(
                            household, Objects.requireNonNull(asked.human()), Objects.requireNonNull(asked.worker()));
                    return Saved.to("/carers/" + household).saying(page.t("carers.works.done"));
                },
                () -> working(household, errors, page, model));
    }

    @GetMapping("/leaving")
    String leave(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        return leaving(household, new BeanPropertyBindingResult(new Left(null, page.today()), "asked"), page, model);
    }

    @PostMapping("/leaving")
    String leave(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Left asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    households.leave(household, Objects.requireNonNull(asked.part()), asked.until());
                    return Saved.to("/carers/" + household).saying(page.t("carers.part.left"));
                },
                () -> leaving(household, errors, page, model));
    }

    private String joining(HouseholdId household, BindingResult errors, Page page, Model model) {
        model.addAttribute(
                "humans",
                households.humans().stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("workers", pages.workers());
        model.addAttribute("parts", CarerPages.kinds(page, "carers.part", Part.Kind.values()));
        return pages.show("person", pages.open(household), errors, page, model);
    }

    private String working(HouseholdId household, BindingResult errors, Page page, Model model) {
        model.addAttribute("people", pages.people(page, household));
        model.addAttribute("workers", pages.workers());
        return pages.show("worker", pages.open(household), errors, page, model);
    }

    private String leaving(HouseholdId household, BindingResult errors, Page page, Model model) {
        model.addAttribute(
                "people",
                pages.parts(household).stream()
                        .filter(part -> part.until() == null)
                        .map(part -> new Choice(
                                part.id().toString(),
                                page.t("carers.part.who", part.human().name(), page.t("carers.part." + part.kind()))))
                        .toList());
        return pages.show("leaving", pages.open(household), errors, page, model);
    }
}
