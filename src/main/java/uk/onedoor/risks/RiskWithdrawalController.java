package uk.onedoor.risks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.risks.Withdrawals.What;

/** A worry or a decision that was written down wrongly is taken back with a reason; what came of it goes with it. */
@Controller
@OpenTo(Opens.RECORDS)
class RiskWithdrawalController {

    record Form(
            @NotBlank(message = "risks.because.missing") @Size(max = 500, message = "risks.because.long")
            String because) {}

    private final RiskPages pages;
    private final Raises raises;
    private final Cards cards;
    private final Withdrawals withdrawals;
    private final Forms forms;

    RiskWithdrawalController(RiskPages pages, Raises raises, Cards cards, Withdrawals withdrawals, Forms forms) {
        this.pages = pages;
        this.raises = raises;
        this.cards = cards;
        this.withdrawals = withdrawals;
        this.forms = forms;
    }

    @GetMapping("/young-people/{id}/raise/{raise}/withdrawal")
    @OnlyNow
    String askRaise(
            @PathVariable YoungPersonId id, @PathVariable UUID raise, @ModelAttribute("page") Page page, Model model) {
        return shown(id, page, model, blank(), "/raise/" + raise, records -> raises.get(records, raise));
    }

    @PostMapping("/young-people/{id}/raise/{raise}/withdrawal")
    String withdrawRaise(
            @PathVariable YoungPersonId id,
            @PathVariable UUID raise,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    raises.get(pages.records(id), raise);
                    withdrawals.withdraw(What.RAISE, raise, asked.because().strip());
                    return Saved.to(RiskPages.at(id) + "/raise").saying(page.t("risks.withdrawn"));
                },
                () -> shown(id, page, model, errors, "/raise/" + raise, records -> raises.get(records, raise)));
    }

    @GetMapping("/young-people/{id}/decision-cards/{card}/withdrawal")
    @OnlyNow
    String askCard(
            @PathVariable YoungPersonId id, @PathVariable UUID card, @ModelAttribute("page") Page page, Model model) {
        return shown(id, page, model, blank(), "/decision-cards/" + card, records -> cards.get(records, card));
    }

    @PostMapping("/young-people/{id}/decision-cards/{card}/withdrawal")
    String withdrawCard(
            @PathVariable YoungPersonId id,
            @PathVariable UUID card,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    cards.get(pages.records(id), card);
                    withdrawals.withdraw(What.CARD, card, asked.because().strip());
                    return Saved.to(RiskPages.at(id) + "/raise").saying(page.t("risks.withdrawn"));
                },
                () -> shown(id, page, model, errors, "/decision-cards/" + card, records -> cards.get(records, card)));
    }

    private static BindingResult blank() {
        return new BeanPropertyBindingResult(new Form(""), "asked");
    }

    private String shown(
            YoungPersonId id, Page page, Model model, BindingResult typed, String what, Consumer<List<UUID>> find) {
        return pages.ask(id, page, model, "risks/withdrawal", frame -> {
            find.accept(frame.records());
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("at", frame.at() + what);
        });
    }
}
