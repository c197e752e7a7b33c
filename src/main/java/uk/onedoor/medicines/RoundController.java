package uk.onedoor.medicines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomesLinks;
import uk.onedoor.house.DayLog;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** The medicines of everybody who sleeps in a home tonight, as somebody goes round with them. */
@Controller
@OpenTo(Opens.HOMES)
class RoundController {

    /** Links to the round from the page of a home, for those whose days they are. */
    @Component
    @Order(1)
    static class Link implements HomesLinks {

        private final DayLog log;
        private final SectionRights rights;

        Link(DayLog log, SectionRights rights) {
            this.log = log;
            this.rights = rights;
        }

        @Override
        public List<HomesLink> of(Home home, Viewer viewer) {
            return rights.mayRead(MedicinePages.SECTION) && log.isTheirs(home.id())
                    ? List.of(new HomesLink("medicines.round", "/homes/" + home.id() + "/medicines"))
                    : List.of();
        }
    }

    private final DayLog log;
    private final Sleepers sleepers;
    private final People people;
    private final Medicines medicines;
    private final Telling telling;

    /** Tells medicines within the one trace of a page. */
    @Component
    record Telling(MedicineWords words, SectionRights rights, Audit audit) {}

    RoundController(DayLog log, Sleepers sleepers, People people, Medicines medicines, Telling telling) {
        this.log = log;
        this.sleepers = sleepers;
        this.people = people;
        this.medicines = medicines;
        this.telling = telling;
    }

    @GetMapping("/homes/{home}/medicines")
    @OnlyNow
    String round(@PathVariable HomeId home, @ModelAttribute("page") Page page, Model model) {
        return telling.audit().page(() -> {
            Home one = log.mine(home);
            if (!telling.rights().mayRead(MedicinePages.SECTION)) {
                throw new NotFound("the medicines of home " + home);
            }
            Set<YoungPersonId> here = sleepers.in(home);
            telling.audit().shown(here.stream().map(YoungPersonId::value).toList());
            List<Taker> takers = new ArrayList<>();
            people.find(here).values().stream()
                    .sorted(Comparator.comparing(YoungPerson::wholeName))
                    .forEach(who -> takers.add(taker(page, who)));
            model.addAttribute("home", one.name());
            model.addAttribute("takers", takers);
            return "medicines/round";
        });
    }

    private Taker taker(Page page, YoungPerson who) {
        List<UUID> records = people.records(who.id());
        return new Taker(
                who.wholeName(),
                MedicineWords.at(who.id()),
                medicines.of(records).stream()
                        .filter(course -> course.medicine().isTaken())
                        .map(course -> telling.words().told(page, who.id(), course))
                        .toList());
    }
}
