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
import uk.onedoor.family.Crisis.Told;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A time when it got hard, written down. */
@Controller
@RequestMapping("/young-people/{id}/crises")
@OpenTo(Opens.RECORDS)
class CrisisController {

    record Form(
            @NotNull(message = "family.form.stale") UUID crisis,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotBlank(message = "family.crises.words.missing") @Size(max = 2000, message = "family.long.2000")
            String words,

            @NotNull(message = "family.crises.rung.missing") @Nullable
            RungFirst rungFirst,

            @Nullable @Size(max = 100, message = "family.long.100")
            String rungName,

            @NotNull(message = "family.crises.without.missing") @Nullable
            Boolean withoutUs,

            @NotNull(message = "family.crises.used.missing") @Nullable
            Boolean planUsed,

            @Nullable @Size(max = 1000, message = "family.long.1000")
            String helped) {

        Told told() {
            return new Told(
                    on,
                    words,
                    Objects.requireNonNull(rungFirst),
                    rungName,
                    Boolean.TRUE.equals(withoutUs),
                    Boolean.TRUE.equals(planUsed),
                    helped);
        }
    }

    private final Crises crises;
    private final FamilyPages pages;
    private final Forms forms;

    CrisisController(Crises crises, FamilyPages pages, Forms forms) {
        this.crises = crises;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), page.today(), "", null, null, null, null, null);
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String tell(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    crises.tell(asked.crisis(), id, asked.told());
                    return Saved.to("/young-people/" + id + "/family").saying(page.t("family.crises.told"));
                },
                () -> asking(id, page, model, errors));
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.askOfAHardTime(id, page, model, "family/crisis-new", () -> {
            model.addAttribute("rungs", Choice.of(page, RungFirst.values()));
            model.addAttribute(
                    "yesNo",
                    List.of(
                            new Choice("false", page.t("family.crises.no")),
                            new Choice("true", page.t("family.crises.yes"))));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
