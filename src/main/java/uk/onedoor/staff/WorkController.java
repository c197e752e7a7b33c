package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.WorkView.Coming;
import uk.onedoor.staff.WorkView.Open;
import uk.onedoor.staff.WorkView.Standing;

/** The work of somebody who works here, as they read it themselves and as whoever leads them does. */
@Controller
@OpenTo(Opens.STAFF)
class WorkController {

    private final WorkPages work;
    private final WorkShown shown;
    private final LearningShown learning;
    private final WorkDue due;
    private final Goodbyes goodbyes;

    WorkController(WorkPages work, WorkShown shown, LearningShown learning, WorkDue due, Goodbyes goodbyes) {
        this.work = work;
        this.shown = shown;
        this.learning = learning;
        this.due = due;
        this.goodbyes = goodbyes;
    }

    @GetMapping("/my-work")
    String own(@ModelAttribute("page") Page page, Model model) {
        return show(work.own(), page, model);
    }

    @GetMapping("/staff/{worker}")
    String one(@PathVariable WorkerId worker, @ModelAttribute("page") Page page, Model model) {
        return show(work.open(worker, Standing.THEMSELVES, Standing.LEADS, Standing.ADMINISTERS), page, model);
    }

    private String show(Open open, Page page, Model model) {
        WorkerId worker = open.worker().id();
        model.addAttribute("open", open);
        model.addAttribute("contract", shown.contract(page, worker));
        model.addAttribute("agreed", shown.agreed(page, worker));
        model.addAttribute("goodbye", shown.goodbye(page, open));
        model.addAttribute("talk", goodbyes.talk(worker).orElse(null));
        model.addAttribute("coming", coming(page, open));
        model.addAttribute("away", open.mayTell() ? shown.away(page, worker) : List.of());
        model.addAttribute("learned", open.mayTell() ? learning.learned(page, open.worker()) : List.of());
        model.addAttribute("met", open.mayTell() ? learning.met(page, worker, false) : List.of());
        model.addAttribute("next", open.mayTell() ? learning.next(page, worker) : List.of());
        return "staff/work";
    }

    private List<Coming> coming(Page page, Open open) {
        LocalDate soon = page.today().plusMonths(LearningShown.ENDS_MONTHS);
        return LearningShown.coming(
                page,
                due.until(soon).stream()
                        .filter(one -> one.worker().equals(open.worker().id()))
                        .toList());
    }
}
