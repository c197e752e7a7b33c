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
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** What came of a worry is written down on its day: whether it worked, how safe it feels now, and whether we look again. */
@Controller
@RequestMapping("/young-people/{id}/raise/{raise}")
@OpenTo(Opens.RECORDS)
class RaiseController {

    record Form(
            @NotNull(message = "unreadable") UUID evaluation,

            @NotNull(message = "risks.worked.missing") @Nullable
            Worked worked,

            @NotBlank(message = "risks.came.missing") @Size(max = 2000, message = "risks.long.2000")
            String words,

            @Nullable Integer theirs,

            @Nullable @Size(max = 1000, message = "risks.long.1000")
            String theirsWords,

            @Nullable Integer workers,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate lookAgainOn) {}

    private final RiskPages pages;
    private final Raises raises;
    private final Forms forms;

    RaiseController(RiskPages pages, Raises raises, Forms forms) {
        this.pages = pages;
        this.raises = raises;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String show(
            @PathVariable YoungPersonId id, @PathVariable UUID raise, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, "", null, "", null, null);
        return shown(id, raise, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String evaluate(
            @PathVariable YoungPersonId id,
            @PathVariable UUID raise,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Raise one = raises.get(pages.records(id), raise);
                    Safe safe = SafeForm.read(asked.theirs(), asked.theirsWords(), asked.workers());
                    if (asked.lookAgainOn() != null && !asked.lookAgainOn().isAfter(page.today())) {
                        throw new Refusal("lookAgainOn", "risks.on.after");
                    }
                    raises.evaluate(
                            one,
                            asked.evaluation(),
                            Objects.requireNonNull(asked.worked()),
                            asked.words().strip(),
                            safe,
                            asked.lookAgainOn());
                    return Saved.to(RiskPages.at(id) + "/raise").saying(page.t("risks.evaluated"));
                },
                () -> shown(id, raise, page, model, errors));
    }

    private String shown(YoungPersonId id, UUID raise, Page page, Model model, BindingResult typed) {
        return pages.show(id, page, model, "risks/raise", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("worked", Choice.of(page, Worked.values()));
            model.addAttribute("raise", RiskWords.told(page, frame.person().id(), raises.get(frame.records(), raise)));
        });
    }
}
