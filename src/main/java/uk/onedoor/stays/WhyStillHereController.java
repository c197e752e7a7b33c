package uk.onedoor.stays;

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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.GoingOn.One;

/** Why is each of them still here? Every stay that asks to be looked at, whoever came first first: never a count, never a rank. */
@Controller
@OpenTo(Opens.HOMES)
class WhyStillHereController {

    private final GoingOn goingOn;
    private final People people;
    private final Audit audit;

    WhyStillHereController(GoingOn goingOn, People people, Audit audit) {
        this.goingOn = goingOn;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/stays/why-still-here")
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<One> asking =
                    goingOn.all().stream().filter(one -> !one.asks().isEmpty()).toList();
            Map<YoungPersonId, YoungPerson> found =
                    people.find(asking.stream().map(One::youngPerson).distinct().toList());
            audit.shown(found.keySet().stream().map(YoungPersonId::value).toList());
            model.addAttribute(
                    "asking",
                    asking.stream()
                            .flatMap(one -> Stream.ofNullable(found.get(one.youngPerson()))
                                    .map(who -> told(page, one, who)))
                            .toList());
            return "stays/why-still-here";
        });
    }

    private static AskingStay told(Page page, One one, YoungPerson who) {
        return new AskingStay(
                who.wholeName(),
                one.home(),
                "/young-people/" + one.youngPerson() + "/stays/" + one.stay().id(),
                one.asks().stream()
                        .map(ask -> page.t("stays.asks." + ask.what(), page.date(ask.since())))
                        .toList());
    }
}
