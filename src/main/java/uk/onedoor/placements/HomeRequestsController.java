package uk.onedoor.placements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.PlacementsShown.Away;
import uk.onedoor.placements.PlacementsShown.Waiting;
import uk.onedoor.placements.WayBack.Living;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Staff;

/** Every open request for a home, by the day an option is promised; and everybody who lives out of their area. */
@Controller
@OpenTo(Opens.HOMES)
class HomeRequestsController {

    private final HomeRequests requests;
    private final WaysBack ways;
    private final People people;
    private final Staff staff;
    private final Audit audit;

    HomeRequestsController(HomeRequests requests, WaysBack ways, People people, Staff staff, Audit audit) {
        this.requests = requests;
        this.ways = ways;
        this.people = people;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/home-requests")
    String waiting(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<HomeRequest> open = requests.open();
            Map<UUID, UUID> joined = people.joined();
            Set<YoungPersonId> who = open.stream().map(one -> kept(joined, one)).collect(Collectors.toSet());
            Map<YoungPersonId, YoungPerson> seen = seen(who);
            Map<UUID, String> owners =
                    staff.names(open.stream().map(one -> one.promise().owner()).collect(Collectors.toSet()));
            model.addAttribute(
                    "waiting",
                    open.stream()
                            .filter(one -> seen.containsKey(kept(joined, one)))
                            .map(one -> {
                                YoungPerson person = Objects.requireNonNull(seen.get(kept(joined, one)));
                                return new Waiting(
                                        person.wholeName(),
                                        "/young-people/" + person.id() + "/home-requests/" + one.id(),
                                        one,
                                        Objects.requireNonNullElse(
                                                owners.get(one.promise().owner()), ""),
                                        !one.promise().optionBy().isAfter(page.today()));
                            })
                            .toList());
            return "placements/home-requests";
        });
    }

    @GetMapping("/way-backs")
    String away(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Living> away = ways.away();
            Map<YoungPersonId, YoungPerson> seen =
                    seen(away.stream().map(Living::youngPerson).collect(Collectors.toSet()));
            model.addAttribute(
                    "away",
                    away.stream()
                            .filter(one -> seen.containsKey(one.youngPerson()))
                            .map(one -> new Away(
                                    Objects.requireNonNull(seen.get(one.youngPerson()))
                                            .wholeName(),
                                    "/young-people/" + one.youngPerson() + "/way-back/" + one.stay(),
                                    one,
                                    one.back() == null || !one.back().lookOn().isAfter(page.today())))
                            .toList());
            return "placements/ways-back";
        });
    }

    private Map<YoungPersonId, YoungPerson> seen(Collection<YoungPersonId> who) {
        Map<YoungPersonId, YoungPerson> seen = people.find(who);
        audit.shown(seen.keySet().stream().map(YoungPersonId::value).toList());
        return seen;
    }

    private static YoungPersonId kept(Map<UUID, UUID> joined, HomeRequest request) {
        UUID record = request.youngPerson().value();
        return new YoungPersonId(joined.getOrDefault(record, record));
    }
}
