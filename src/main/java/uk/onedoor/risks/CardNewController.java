package uk.onedoor.risks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.onedoor.risks.Card.Says;
import uk.onedoor.shared.Ids;

/** A hard decision is written down as it is made. It closes when it is saved. */
@Controller
@RequestMapping("/young-people/{id}/decision-cards/new")
@OpenTo(Opens.RECORDS)
class CardNewController {

    record Form(
            @NotNull(message = "unreadable") UUID card,

            @NotBlank(message = "risks.decided.missing") @Size(max = 2000, message = "risks.long.2000")
            String decided,

            @NotBlank(message = "risks.known.missing") @Size(max = 2000, message = "risks.long.2000")
            String known,

            @NotBlank(message = "risks.notKnown.missing") @Size(max = 2000, message = "risks.long.2000")
            String notKnown,

            @NotBlank(message = "risks.otherWays.missing") @Size(max = 2000, message = "risks.long.2000")
            String otherWays,

            @NotBlank(message = "risks.hoped.missing") @Size(max = 2000, message = "risks.long.2000")
            String hoped,

            @NotBlank(message = "risks.feared.missing") @Size(max = 2000, message = "risks.long.2000")
            String feared,

            @NotNull(message = "risks.whose.missing") @Nullable
            WhoseRisk whose) {

        Says says() {
            return new Says(
                    decided.strip(),
                    known.strip(),
                    notKnown.strip(),
                    otherWays.strip(),
                    hoped.strip(),
                    feared.strip(),
                    Objects.requireNonNull(whose));
        }
    }

    private final RiskPages pages;
    private final Cards cards;
    private final Forms forms;

    CardNewController(RiskPages pages, Cards cards, Forms forms) {
        this.pages = pages;
        this.cards = cards;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), "", "", "", "", "", "", null);
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
                    cards.add(asked.card(), person, asked.says());
                    return Saved.to(RiskPages.at(person) + "/decision-cards/" + asked.card())
                            .saying(page.t("risks.card.saved"));
                },
                () -> shown(id, page, model, errors));
    }

    private String shown(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "risks/card-new", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("whose", Choice.of(page, WhoseRisk.values()));
        });
    }
}
