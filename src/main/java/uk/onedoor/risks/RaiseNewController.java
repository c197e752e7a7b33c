package uk.onedoor.risks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.risks.Raise.Says;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** A worry is written down: what could happen, why, whose risk it is, what we do, what would be better, and by when we look. */
@Controller
@RequestMapping("/young-people/{id}/raise/new")
@OpenTo(Opens.RECORDS)
class RaiseNewController {

    private static final int MOST_MONTHS = 6;

    record Form(
            @NotNull(message = "unreadable") UUID raise,

            @NotBlank(message = "risks.harm.missing") @Size(max = 2000, message = "risks.long.2000")
            String harm,

            @NotBlank(message = "risks.analysis.missing") @Size(max = 2000, message = "risks.long.2000")
            String analysis,

            @NotNull(message = "risks.whose.missing") @Nullable
            WhoseRisk whose,

            @NotBlank(message = "risks.intervention.missing") @Size(max = 2000, message = "risks.long.2000")
            String intervention,

            @NotBlank(message = "risks.solution.missing") @Size(max = 2000, message = "risks.long.2000")
            String solution,

            @Nullable Integer theirs,

            @Nullable @Size(max = 1000, message = "risks.long.1000")
            String theirsWords,

            @Nullable Integer workers,

            @NotNull(message = "risks.on.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {

        Says says(LocalDate today) {
            LocalDate day = Objects.requireNonNull(on);
            if (!day.isAfter(today) || day.isAfter(today.plusMonths(MOST_MONTHS))) {
                throw new Refusal("on", "risks.on.range");
            }
            return new Says(
                    harm.strip(),
                    analysis.strip(),
                    Objects.requireNonNull(whose),
                    intervention.strip(),
                    solution.strip(),
                    SafeForm.read(theirs, theirsWords, workers),
                    day);
        }
    }

    private final RiskPages pages;
    private final Raises raises;
    private final Settings settings;
    private final Forms forms;

    RaiseNewController(RiskPages pages, Raises raises, Settings settings, Forms forms) {
        this.pages = pages;
        this.raises = raises;
        this.settings = settings;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(
                Ids.next(),
                "",
                "",
                null,
                "",
                "",
                null,
                "",
                null,
                page.today().plusWeeks(settings.number(RiskSettings.WEEKS)));
        return shown(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String write(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    YoungPersonId person = pages.writing(id);
                    raises.add(asked.raise(), person, asked.says(page.today()));
                    return Saved.to(RiskPages.at(person) + "/raise").saying(page.t("risks.raise.saved"));
                },
                () -> shown(id, page, model, errors));
    }

    private String shown(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "risks/raise-new", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("whose", Choice.of(page, WhoseRisk.values()));
        });
    }
}
