package uk.onedoor.family;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.family.ParentNeed.Service;
import uk.onedoor.family.ParentNeed.ServiceState;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** What a parent needs for themselves, and the services for it. */
@Controller
@RequestMapping("/young-people/{id}/parent-needs")
@OpenTo(Opens.RECORDS)
class ParentNeedController {

    record NeedForm(
            @NotNull(message = "family.form.stale") UUID need,

            @NotBlank(message = "family.needs.parent.missing") @Size(max = 100, message = "family.long.100")
            String parent,

            @NotBlank(message = "family.needs.words.missing") @Size(max = 1000, message = "family.long.1000")
            String words) {}

    record ServiceForm(
            @NotNull(message = "family.form.stale") UUID service,

            @NotBlank(message = "family.needs.what.missing") @Size(max = 200, message = "family.long.200")
            String what,

            @NotBlank(message = "family.needs.doneBy.missing") @Size(max = 200, message = "family.long.200")
            String doneBy,

            @NotNull(message = "family.needs.state.missing") @Nullable
            ServiceState state,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate since,

            @Nullable @Size(max = 1000, message = "family.long.1000")
            String words) {}

    private final ParentNeeds needs;
    private final FamilyPages pages;
    private final Forms forms;

    ParentNeedController(ParentNeeds needs, FamilyPages pages, Forms forms) {
        this.needs = needs;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        NeedForm blank = new NeedForm(Ids.next(), "", "");
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String add(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") NeedForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    needs.add(asked.need(), id, asked.parent(), asked.words());
                    return Saved.to(at(id)).saying(page.t("family.needs.added"));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/{need}/services/new")
    @OnlyNow
    String askService(
            @PathVariable YoungPersonId id, @PathVariable UUID need, @ModelAttribute("page") Page page, Model model) {
        ServiceForm blank = new ServiceForm(Ids.next(), "", "", null, page.today(), null);
        return askingService(id, need, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/{need}/services")
    String serve(
            @PathVariable YoungPersonId id,
            @PathVariable UUID need,
            @Valid @ModelAttribute("asked") ServiceForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    needs.add(
                            need,
                            id,
                            new Service(
                                    asked.service(),
                                    asked.what(),
                                    asked.doneBy(),
                                    Objects.requireNonNull(asked.state()),
                                    asked.since(),
                                    asked.words()));
                    return Saved.to(at(id)).saying(page.t("family.needs.service.added"));
                },
                () -> askingService(id, need, page, model, errors));
    }

    @PostMapping("/{need}/met")
    String met(@PathVariable YoungPersonId id, @PathVariable UUID need, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            needs.met(need, id);
            return Saved.to(at(id)).saying(page.t("family.needs.met.said"));
        });
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(
                id,
                page,
                model,
                "family/need-new",
                (frame, mayWrite) -> model.addAttribute("form", forms.show(page, typed)));
    }

    private String askingService(YoungPersonId id, UUID need, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/service-new", (frame, mayWrite) -> {
            model.addAttribute("need", needs.get(need, frame.records()));
            model.addAttribute("states", Choice.of(page, List.of(ServiceState.values())));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id) {
        return "/young-people/" + id + "/family";
    }
}
