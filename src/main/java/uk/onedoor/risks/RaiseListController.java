package uk.onedoor.risks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;

/** What could hurt a young person and what helps, and the hard decisions about them. */
@Controller
@OpenTo(Opens.RECORDS)
class RaiseListController {

    private final RiskPages pages;
    private final Raises raises;
    private final Cards cards;
    private final Withdrawals withdrawals;
    private final SectionRights rights;

    RaiseListController(RiskPages pages, Raises raises, Cards cards, Withdrawals withdrawals, SectionRights rights) {
        this.pages = pages;
        this.raises = raises;
        this.cards = cards;
        this.withdrawals = withdrawals;
        this.rights = rights;
    }

    @GetMapping("/young-people/{id}/raise")
    @OnlyNow
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(id, page, model, "risks/raises", frame -> {
            YoungPersonId who = frame.person().id();
            model.addAttribute(
                    "raises",
                    raises.of(frame.records()).stream()
                            .map(one -> RiskWords.told(page, who, one))
                            .toList());
            model.addAttribute(
                    "cards",
                    cards.of(frame.records()).stream()
                            .map(one -> RiskWords.told(page, who, "", one))
                            .toList());
            model.addAttribute("takenBack", withdrawals.of(page, frame.records()));
            model.addAttribute("around", rights.mayRead("NETWORK", who));
        });
    }
}
