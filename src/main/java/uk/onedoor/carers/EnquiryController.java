package uk.onedoor.carers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** Somebody asks about opening their home: written down in under a minute, on the phone. */
@Controller
@RequestMapping("/carers/new")
@OpenTo(Opens.CARERS)
class EnquiryController {

    record Form(
            @Nullable UUID id,
            @Nullable UUID first,

            @NotBlank(message = "carers.person.missing") @Size(max = 100, message = "carers.name.long")
            String person,

            @Nullable @Size(max = 40, message = "carers.phone.long")
            String phone,

            @NotBlank(message = "carers.name.missing") @Size(max = 100, message = "carers.name.long")
            String name,

            @NotNull(message = "carers.option.missing") @Nullable
            HomeOption option,

            @NotBlank(message = "carers.words.missing") @Size(max = 4000, message = "carers.words.long")
            String words,

            @NotNull(message = "carers.step.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable HubId hub,
            @Nullable WorkerId nextWith) {}

    private final Pipeline pipeline;
    private final CarerPages pages;
    private final Authorities authorities;
    private final CurrentViewer viewer;
    private final Forms forms;

    EnquiryController(Pipeline pipeline, CarerPages pages, Authorities authorities, CurrentViewer viewer, Forms forms) {
        this.pipeline = pipeline;
        this.pages = pages;
        this.authorities = authorities;
        this.viewer = viewer;
        this.forms = forms;
    }

    @GetMapping
    String ask(@ModelAttribute("page") Page page, Model model) {
        Viewer who = viewer.get();
        HubId hub = who.hubs().stream().findFirst().map(HubId::new).orElse(null);
        Form begun = new Form(
                Ids.next(),
                Ids.next(),
                "",
                null,
                "",
                HomeOption.COMMUNITY_FOSTER_FAMILY,
                "",
                page.today(),
                hub,
                new WorkerId(who.account()));
        return show(new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping
    String keep(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    HouseholdId id = new HouseholdId(asked.id() == null ? Ids.next() : asked.id());
                    enquire(id, asked, page);
                    return Saved.to("/carers/" + id).saying(page.t("carers.new.done"));
                },
                () -> show(errors, page, model));
    }

    private void enquire(HouseholdId id, Form asked, Page page) {
        HomeOption option = Objects.requireNonNull(asked.option());
        UUID first = asked.first() == null ? Ids.next() : asked.first();
        Part.Kind kind = option == HomeOption.SUPPORTED_LODGINGS ? Part.Kind.HOST : Part.Kind.CARER;
        Human human = new Human(new HumanId(first), asked.person(), null, asked.phone());
        String next = asked.nextWith() == null ? null : page.t("carers.new.next");
        pipeline.enquire(
                new Household(id, asked.name(), option, asked.hub(), null),
                new Part(first, human, id, kind, asked.on(), null),
                asked.on(),
                new Told(asked.words(), null, next, asked.nextWith()));
    }

    private String show(BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("options", CarerPages.options(page));
        model.addAttribute("workers", pages.workers());
        model.addAttribute("hubs", hubs());
        return "carers/new";
    }

    private List<Choice> hubs() {
        return authorities.hubs(viewer.get().authority()).stream()
                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                .toList();
    }
}
