package uk.onedoor.plans;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.HomeRoutes.Waiting;
import uk.onedoor.plans.PlanView.Still;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Those who run a hub read who has been waiting longest for the next step home. */
@Controller
@OpenTo(Opens.MANAGERS)
class WaitingController {

    private final HomeRoutes routes;
    private final People people;
    private final Audit audit;

    WaitingController(HomeRoutes routes, People people, Audit audit) {
        this.routes = routes;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/ways-home")
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Waiting> all = routes.waiting();
            Map<YoungPersonId, YoungPerson> found =
                    people.find(all.stream().map(Waiting::who).toList());
            List<Waiting> shown =
                    all.stream().filter(one -> found.containsKey(one.who())).toList();
            audit.shown(shown.stream().map(one -> one.who().value()).toList());
            model.addAttribute(
                    "waiting",
                    shown.stream()
                            .map(one -> still(page, one, Objects.requireNonNull(found.get(one.who()))))
                            .toList());
            return "plans/ways-home";
        });
    }

    private static Still still(Page page, Waiting one, YoungPerson who) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(one.moved(), page.today());
        return new Still(
                who.nameUsed(),
                "/young-people/" + one.who() + "/plan",
                page.name(one.route()),
                page.n("plans.way.still", Math.max(0, days)),
                one.next(),
                one.by() == null ? null : page.date(one.by()));
    }
}
