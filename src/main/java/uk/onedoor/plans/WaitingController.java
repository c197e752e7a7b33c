package uk.onedoor.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.HomeRoutes.Unchosen;
import uk.onedoor.plans.HomeRoutes.Waiting;
import uk.onedoor.plans.PlanView.NoWay;
import uk.onedoor.plans.PlanView.Still;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Those who run a hub read who has been waiting longest for the next step home, and for whom no way home is chosen. */
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
            List<Unchosen> without = routes.unchosen();
            Map<YoungPersonId, YoungPerson> found = people.find(Stream.concat(
                            all.stream().map(Waiting::who), without.stream().map(Unchosen::who))
                    .toList());
            audit.shown(found.keySet().stream().map(YoungPersonId::value).toList());
            model.addAttribute(
                    "waiting",
                    all.stream()
                            .flatMap(one ->
                                    Stream.ofNullable(found.get(one.who())).map(who -> still(page, one, who)))
                            .toList());
            model.addAttribute(
                    "unchosen",
                    without.stream()
                            .flatMap(one ->
                                    Stream.ofNullable(found.get(one.who())).map(who -> noWay(page, one, who)))
                            .toList());
            return "plans/ways-home";
        });
    }

    private static Still still(Page page, Waiting one, YoungPerson who) {
        return new Still(
                who.wholeName(),
                "/young-people/" + one.who() + "/plan",
                page.name(one.route()),
                page.n("plans.way.still", daysSince(page, one.moved())),
                one.next(),
                one.by() == null ? null : page.date(one.by()));
    }

    private static NoWay noWay(Page page, Unchosen one, YoungPerson who) {
        return new NoWay(
                who.wholeName(),
                "/young-people/" + one.who() + "/plan",
                page.n("plans.waiting.since", daysSince(page, one.since())));
    }

    private static long daysSince(Page page, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, page.today()));
    }
}
