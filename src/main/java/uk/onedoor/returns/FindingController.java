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
        return show(kept, print, checks.told(kept), errors, page, model);
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
        // Outside of the save, so that no transaction waits with it.
        Stories told = told(kept, errors);
        if (told == null) return forms.save(errors, () -> null, () -> showWaiting(kept, print, errors, page, model));
        Finding finding = find(told, print);
        return forms.save(
                errors,
                () -> {
                    confirmations.confirm(kept, finding, Objects.requireNonNull(asked.because()));
                    return Saved.to(at(kept, print)).saying(page.t("returns.finding.confirmed.done"));
                },
                () -> show(kept, print, told, errors, page, model));
    }

    /** What the check found; null when it is not known yet, which is then told on the form. */
    private @Nullable Stories told(UUID kept, BindingResult errors) {
        try {
            return checks.told(kept);
        } catch (Refusal later) {
            later.addTo(errors);
            return null;
        }
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

    private static String back(UUID kept, String child) {
        return "/returns/checks/" + kept + "?view=child"
                + new FindingFilter(null, null, null, null, child, false).query();
    }

    private static Finding find(Stories told, String print) {
        return told.find(print).orElseThrow(() -> new NotFound("finding " + print));
    }

    /** The form alone, with what was typed, to be sent once more when the check is done. */
    private String showWaiting(UUID kept, String print, BindingResult errors, Page page, Model model) {
        return audit.page(() -> {
            audit.shown();
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("at", at(kept, print));
            model.addAttribute("back", "/returns/checks/" + kept);
            return "returns/finding-waiting";
        });
    }

    private String show(UUID kept, String print, Stories told, BindingResult errors, Page page, Model model) {
        Finding finding = find(told, print);
        Story story = told.storyOf(finding);
        return audit.page(() -> {
            audit.shown();
            CheckPages pages = new CheckPages(told, confirmations.holding(), FindingFilter.OPEN);
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("at", at(kept, print));
            model.addAttribute("back", back(kept, finding.row().child()));
            model.addAttribute("child", finding.row().child());
            model.addAttribute("story", story);
            model.addAttribute("finding", pages.whole(finding));
            model.addAttribute("history", confirmations.history(print));
            return "returns/finding";
        });
    }
}
