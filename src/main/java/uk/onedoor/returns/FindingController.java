package uk.onedoor.returns;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.check.Stories;
import uk.onedoor.returns.check.Story;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** One finding with its whole row, and whether somebody checked it and found it correct as it is. */
@Controller
@RequestMapping("/returns/checks/{kept}/findings/{print}")
@OpenTo(Opens.RETURNS)
class FindingController {

    record Confirming(@Nullable String because) {}

    record Ending(@Nullable UUID confirmation) {}

    private final Checks checks;
    private final Confirmations confirmations;
    private final Audit audit;
    private final Forms forms;

    FindingController(Checks checks, Confirmations confirmations, Audit audit, Forms forms) {
        this.checks = checks;
        this.confirmations = confirmations;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String finding(
            @PathVariable UUID kept,
            @PathVariable String print,
            @ModelAttribute("asked") Confirming asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(kept, print, errors, page, model);
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable UUID kept,
            @PathVariable String print,
            @ModelAttribute("asked") Confirming asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        if (asked.because() == null) new Refusal("because", "returns.finding.because.missing").addTo(errors);
        Finding finding = find(checks.told(kept), print);
        return forms.save(
                errors,
                () -> {
                    confirmations.confirm(kept, finding, Objects.requireNonNull(asked.because()));
                    return Saved.to(at(kept, print)).saying(page.t("returns.finding.confirmed.done"));
                },
                () -> show(kept, print, errors, page, model));
    }

    @PostMapping("/confirmation/ending")
    String end(
            @PathVariable UUID kept,
            @PathVariable String print,
            @ModelAttribute("ended") Ending ended,
            @ModelAttribute("page") Page page) {
        UUID confirmation = ended.confirmation();
        if (confirmation == null) throw new NotFound("a confirmation");
        return forms.save(() -> {
            confirmations.takeBack(confirmation);
            return Saved.to(at(kept, print)).saying(page.t("returns.finding.taken.back.done"));
        });
    }

    private static String at(UUID kept, String print) {
        return "/returns/checks/" + kept + "/findings/" + print;
    }

    private static Finding find(Stories told, String print) {
        return told.find(print).orElseThrow(() -> new NotFound("finding " + print));
    }

    private String show(UUID kept, String print, BindingResult errors, Page page, Model model) {
        Stories told = checks.told(kept);
        Finding finding = find(told, print);
        Story story = told.storyOf(finding);
        return audit.page(() -> {
            audit.shown();
            CheckPages pages = new CheckPages(told, confirmations.holding(), FindingFilter.OPEN);
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("at", at(kept, print));
            model.addAttribute("kept", kept);
            model.addAttribute("child", finding.row().child());
            model.addAttribute("story", story);
            model.addAttribute("finding", pages.whole(finding));
            model.addAttribute("history", confirmations.history(print));
            return "returns/finding";
        });
    }
}
