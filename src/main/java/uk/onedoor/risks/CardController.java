package uk.onedoor.risks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
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
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A decision is looked at on its day: what came, and what we learn, without blame. */
@Controller
@RequestMapping("/young-people/{id}/decision-cards/{card}")
@OpenTo(Opens.RECORDS)
class CardController {

    record Form(
            @NotNull(message = "unreadable") UUID learning,

            @NotBlank(message = "risks.came.missing") @Size(max = 2000, message = "risks.long.2000")
            String came,

            @NotBlank(message = "risks.learned.missing") @Size(max = 2000, message = "risks.long.2000")
            String learned) {}

    private final RiskPages pages;
    private final Cards cards;
    private final Forms forms;

    CardController(RiskPages pages, Cards cards, Forms forms) {
        this.pages = pages;
        this.cards = cards;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String show(
            @PathVariable YoungPersonId id, @PathVariable UUID card, @ModelAttribute("page") Page page, Model model) {
        return shown(id, card, page, model, new BeanPropertyBindingResult(new Form(Ids.next(), "", ""), "asked"));
    }

    @PostMapping
    String learn(
            @PathVariable YoungPersonId id,
            @PathVariable UUID card,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Card one = cards.get(pages.records(id), card);
                    cards.learn(
                            one,
                            asked.learning(),
                            asked.came().strip(),
                            asked.learned().strip());
                    return Saved.to(RiskPages.at(id) + "/raise").saying(page.t("risks.learned"));
                },
                () -> shown(id, card, page, model, errors));
    }

    private String shown(YoungPersonId id, UUID card, Page page, Model model, BindingResult typed) {
        return pages.show(id, page, model, "risks/card", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("card", RiskWords.told(page, frame.person().id(), "", cards.get(frame.records(), card)));
        });
    }
}
