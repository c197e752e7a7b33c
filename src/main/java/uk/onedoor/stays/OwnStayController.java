package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.Homes;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.Stay.State;

/** Where a young person sleeps, how long that is planned, and what is booked next: for them alone. */
@Controller
@OpenTo(Opens.OWN)
class OwnStayController {

    private final OwnPlace place;
    private final StayRepository stays;
    private final Homes homes;
    private final Audit audit;
    private final Clock clock;

    OwnStayController(OwnPlace place, StayRepository stays, Homes homes, Audit audit, Clock clock) {
        this.place = place;
        this.stays = stays;
        this.homes = homes;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/me/where-i-sleep")
    String own(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            Instant now = clock.instant();
            // A hold is nothing to look forward to yet, and is not told before it is booked.
            Map<State, List<Stay>> of =
                    stays.of(records).stream().collect(Collectors.groupingBy(stay -> stay.state(now)));
            Map<UUID, String> names = names();
            model.addAttribute("here", told(page, of.getOrDefault(State.HERE, List.of()), names));
            model.addAttribute("coming", told(page, of.getOrDefault(State.BOOKED, List.of()), names));
            return "stays/own-stays";
        });
    }

    /** By stay, as their own record names the home: the register of homes is the team's, and not open to them. */
    private Map<UUID, String> names() {
        return homes.history(place.me()).stream()
                .filter(home -> home.words() != null)
                .collect(Collectors.toMap(
                        home -> home.id().value(),
                        home -> Optional.ofNullable(home.words()).orElse(""),
                        (first, second) -> first));
    }

    private List<OwnStay> told(Page page, List<Stay> of, Map<UUID, String> names) {
        LocalDate today = London.today(clock);
        return of.stream()
                .sorted(Comparator.comparing(Stay::from))
                .map(stay -> new OwnStay(
                        names.get(stay.id().value()),
                        page.t("stays.own." + stay.reason().kind()),
                        page.name(stay.reason().purpose()),
                        page.n(
                                "stays.planned",
                                stay.expected().nights(),
                                page.date(stay.expected().from()),
                                page.date(stay.expected().until())),
                        stay.daysOver(today) > 0 ? page.t("stays.own.over") : null))
                .toList();
    }
}
