package uk.onedoor.referrals;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Today's huddle, on one page: who waits for a decision, whose day has come, whom we walked elsewhere. */
@Controller
@OpenTo(Opens.TEAM)
class HuddleController {

    private final Asks asks;
    private final AskViews views;
    private final Audit audit;

    HuddleController(Asks asks, AskViews views, Audit audit) {
        this.asks = asks;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/huddle")
    String today(@ModelAttribute("page") Page page, Model model) {
        List<AskLine> lines = audit.page(() -> {
            List<AskLine> all = views.lines(asks.open());
            List<AskLine> todays =
                    all.stream().filter(line -> isToday(line, page)).toList();
            audit.shown(AskViews.named(todays));
            model.addAttribute("later", all.size() - todays.size());
            return todays;
        });
        model.addAttribute("waiting", only(lines, StepKind.RECEIVED));
        model.addAttribute("notYet", only(lines, StepKind.NOT_YET));
        model.addAttribute("walked", only(lines, StepKind.WALKED));
        return "referrals/huddle";
    }

    private static boolean isToday(AskLine line, Page page) {
        Step now = line.ask().now();
        return now.kind() == StepKind.RECEIVED || !now.nextOn().isAfter(page.today());
    }

    private static List<AskLine> only(List<AskLine> lines, StepKind kind) {
        return lines.stream().filter(line -> line.ask().now().kind() == kind).toList();
    }
}
