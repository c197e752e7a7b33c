package uk.onedoor.safety;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.Incident.Answer;
import uk.onedoor.safety.Incident.Kind;

/**
 * Incidents across everybody the viewer may see: those nobody has decided about, by name; and by month how many there were,
 * how often the police were called, and how often it was put right among those it was between. Months are those of London.
 */
@Controller
@OpenTo(Opens.ALONGSIDE)
class IncidentListController {

    private static final int MONTHS = 12;

    private final IncidentRepository kept;
    private final People people;
    private final Audit audit;

    IncidentListController(IncidentRepository kept, People people, Audit audit) {
        this.kept = kept;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/incidents")
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Incident> all = kept.all(null).stream()
                    .filter(one -> one.written().stands())
                    .toList();
            model.addAttribute("open", open(page, all));
            model.addAttribute("months", months(page, all));
            return "safety/incident-list";
        });
    }

    private List<IncidentLine> open(Page page, List<Incident> all) {
        List<Incident> undecided = all.stream()
                .filter(one -> one.decision().isEmpty())
                .sorted(Comparator.comparing(one -> one.began().at()))
                .toList();
        Map<UUID, UUID> joined = people.joined();
        Map<YoungPersonId, YoungPerson> found = people.find(
                undecided.stream().map(one -> person(one, joined)).distinct().toList());
        audit.shown(found.keySet().stream().map(YoungPersonId::value).toList());
        List<IncidentLine> lines = new ArrayList<>();
        for (Incident one : undecided) {
            YoungPerson who = found.get(person(one, joined));
            if (who != null) {
                lines.add(new IncidentLine(
                        who.wholeName(), page.moment(one.began().at()), Incidents.at(who.id(), one.id())));
            }
        }
        return lines;
    }

    /** The last twelve months in which there was one, the newest first: the month and three numbers. */
    private static List<List<String>> months(Page page, List<Incident> all) {
        YearMonth first = YearMonth.from(page.today()).minusMonths(MONTHS - 1);
        Map<YearMonth, List<Incident>> byMonth = all.stream()
                .collect(Collectors.groupingBy(
                        one -> YearMonth.from(London.day(one.began().at())),
                        () -> new TreeMap<>(Comparator.<YearMonth>reverseOrder()),
                        Collectors.toList()));
        return byMonth.entrySet().stream()
                .filter(month -> !month.getKey().isBefore(first))
                .map(month -> List.of(
                        page.month(month.getKey()),
                        Integer.toString(month.getValue().size()),
                        count(month.getValue(), Kind.POLICE_CALLED),
                        Long.toString(month.getValue().stream()
                                .flatMap(one -> one.decision().stream())
                                .filter(step -> step.said().answer() == Answer.REPAIRED_AMONG_THEM)
                                .count())))
                .toList();
    }

    private static String count(List<Incident> all, Kind kind) {
        return Long.toString(all.stream().flatMap(one -> one.standing(kind)).count());
    }

    private static YoungPersonId person(Incident one, Map<UUID, UUID> joined) {
        UUID record = one.record().value();
        return new YoungPersonId(joined.getOrDefault(record, record));
    }
}
