package uk.onedoor.returns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.returns.CheckShown.Beside;
import uk.onedoor.returns.HubRecords.Differing;
import uk.onedoor.returns.reading.Codes;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Table;

/** What the hub's own records say of the young people in a return, where the two differ. */
@Controller
@OpenTo(Opens.RETURNS)
class HubRecordsController {

    private final KeptReturns returns;
    private final HubRecords records;
    private final Audit audit;

    HubRecordsController(KeptReturns returns, HubRecords records, Audit audit) {
        this.returns = returns;
        this.records = records;
        this.audit = audit;
    }

    @GetMapping("/returns/checks/{kept}/hub")
    String hub(@PathVariable UUID kept, @ModelAttribute("page") Page page, Model model) {
        Roll roll = returns.roll(kept);
        return audit.page(() -> {
            List<Differing> differing = records.differing(roll, page.today());
            audit.shown(differing.stream().map(one -> one.person().id().value()).toList());
            model.addAttribute("kept", returns.get(kept));
            model.addAttribute(
                    "beside", differing.stream().map(one -> beside(one, page)).toList());
            return "returns/hub-records";
        });
    }

    private static Beside beside(Differing one, Page page) {
        var known = one.person().dateOfBirth();
        return new Beside(
                one.person().nameUsed() + " " + one.person().lastName(),
                "/young-people/" + one.person().id(),
                one.child(),
                one.birth() == null ? null : page.date(one.birth()),
                one.birth() == null || known == null ? null : page.date(known),
                one.place() == null ? null : place(one.place()),
                one.home() == null ? null : page.name(one.home()),
                page.date(one.day()));
    }

    private static @Nullable String place(String code) {
        return Codes.shipped()
                .meaning(Table.EPISODES.name(), "PLACE", code)
                .map(meaning -> code + ": " + meaning)
                .orElse(code);
    }
}
