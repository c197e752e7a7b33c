package uk.onedoor.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.deadlines.ClockPages.Open;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** One young person's clocks: what is due, by when and why, what was missed and why, and what was done in time. */
@Controller
@OpenTo(Opens.RECORDS)
class ClocksController {

    private final ClockPages pages;
    private final DeadlineRepository kept;

    ClocksController(ClockPages pages, DeadlineRepository kept) {
        this.pages = pages;
        this.kept = kept;
    }

    @GetMapping("/young-people/{person}/deadlines")
    String show(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return pages.show(person, page, model, "deadlines/clocks", open -> {
            List<MissedReason> reasons = kept.reasons(open.frame().records());
            model.addAttribute("due", told(page, open, reasons, one -> one.state() == State.RUNNING));
            model.addAttribute(
                    "missed",
                    latest(told(page, open, reasons, one -> one.state().isMissed())));
            model.addAttribute("met", latest(told(page, open, reasons, one -> one.state() == State.MET)));
            model.addAttribute("ended", latest(told(page, open, reasons, one -> one.state() == State.ENDED)));
            model.addAttribute("ageUnknown", open.frame().person().dateOfBirth() == null);
            model.addAttribute(
                    "happened",
                    kept.happenings(open.frame().records()).stream()
                            .sorted(Comparator.comparing(Happening::on).reversed())
                            .map(one -> new HappenedLine(
                                    page.name(one.kind()),
                                    page.date(one.on()),
                                    open.at() + "/happened/" + one.id() + "/withdrawal"))
                            .toList());
        });
    }

    private static List<ClockLine> told(Page page, Open open, List<MissedReason> reasons, Predicate<Deadline> which) {
        String at = open.mayWrite() ? open.at() : null;
        return open.clocks().stream()
                .filter(which)
                .map(one -> ClockWords.told(page, one, reasons, at))
                .toList();
    }

    private static List<ClockLine> latest(List<ClockLine> lines) {
        return Stream.iterate(lines.size() - 1, i -> i >= 0, i -> i - 1)
                .map(lines::get)
                .toList();
    }
}
