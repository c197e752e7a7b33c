package uk.onedoor.returns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Tab;
import uk.onedoor.returns.check.Stories;
import uk.onedoor.returns.check.Story;
import uk.onedoor.returns.reading.ReturnShape;
import uk.onedoor.returns.rules.RuleText.Weight;

/** What the check of a kept return found, by child, by cause and by rule; and while it is under way how far it is. */
@Controller
@RequestMapping("/returns/checks/{kept}")
@OpenTo(Opens.RETURNS)
class ReturnCheckController {

    private static final int CHILDREN = 20;
    private static final String SECONDS = "2";
    private static final List<String> VIEWS = List.of("child", "cause", "rule");

    private final KeptReturns returns;
    private final Checks checks;
    private final Confirmations confirmations;
    private final Audit audit;

    ReturnCheckController(KeptReturns returns, Checks checks, Confirmations confirmations, Audit audit) {
        this.returns = returns;
        this.checks = checks;
        this.confirmations = confirmations;
        this.audit = audit;
    }

    @GetMapping
    String check(
            @PathVariable UUID kept,
            @ModelAttribute("wanted") FindingFilter.Asked wanted,
            @RequestParam(defaultValue = "child") String view,
            @RequestParam(defaultValue = "1") String part,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        CheckRun run = checks.of(kept);
        return audit.page(() -> {
            audit.shown();
            model.addAttribute("kept", returns.get(kept));
            Stories told = run.stories();
            if (told != null) return found(told, wanted.filter(), view, part, page, model);
            model.addAttribute("broken", run.stage() == CheckRun.Stage.BROKEN);
            model.addAttribute("stage", page.name(run.stage()));
            model.addAttribute("hundredths", run.hundredths());
            // For whoever has no scripts; with them the page looks by itself, and sooner.
            if (run.stage() != CheckRun.Stage.BROKEN) response.setHeader("Refresh", SECONDS);
            return "returns/checking";
        });
    }

    @GetMapping("/again")
    String again(@PathVariable UUID kept) {
        checks.again(kept);
        return "redirect:/returns/checks/" + kept;
    }

    private String found(Stories told, FindingFilter filter, String asked, String part, Page page, Model model) {
        CheckPages pages = new CheckPages(told, confirmations.holding(), filter);
        String at = page.path();
        String view = VIEWS.contains(asked) ? asked : VIEWS.get(0);
        model.addAttribute("check", pages.whole());
        model.addAttribute("unaligned", told.checked().roll().unaligned());
        model.addAttribute("filter", filter);
        model.addAttribute("view", view);
        model.addAttribute(
                "tabs",
                VIEWS.stream()
                        .map(one -> new Tab(
                                page.t("returns.check.by." + one),
                                at + "?view=" + one + filter.query(),
                                one.equals(view)))
                        .toList());
        model.addAttribute(
                "weights",
                Stream.of(Weight.values())
                        .map(weight -> new Choice(weight.name(), page.t("returns.weight." + weight.name())))
                        .toList());
        model.addAttribute(
                "tables",
                ReturnShape.shipped().tables().stream()
                        .map(table -> new Choice(table.name(), table.title()))
                        .toList());
        model.addAttribute("causes", view.equals("cause") ? pages.causes(at) : List.of());
        model.addAttribute("rules", view.equals("rule") ? pages.rules(at) : List.of());
        return children(view.equals("child") ? pages.children() : List.of(), pages, part, model);
    }

    private static String children(
            List<Map.Entry<String, List<Story>>> all, CheckPages pages, String part, Model model) {
        int parts = Math.max(1, (all.size() + CHILDREN - 1) / CHILDREN);
        int number = part.matches("[0-9]{1,6}") ? Math.min(Math.max(1, Integer.parseInt(part)), parts) : 1;
        model.addAttribute("part", number);
        model.addAttribute("parts", parts);
        model.addAttribute("wanted", all.size());
        model.addAttribute(
                "children",
                all.stream()
                        .skip((long) (number - 1) * CHILDREN)
                        .limit(CHILDREN)
                        .map(pages::child)
                        .toList());
        return "returns/check";
    }
}
