package uk.onedoor.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.family.Crisis.Count;
import uk.onedoor.family.Crisis.Row;
import uk.onedoor.family.Crisis.Tens;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** How often it got hard in a year, and how often a family went through it without us: in tens, and in rows for who may read them. */
@Controller
@OpenTo(Opens.COUNTS)
class CrisisCountController {

    private final Crises crises;
    private final People people;
    private final CurrentViewer viewer;
    private final Audit audit;

    CrisisCountController(Crises crises, People people, CurrentViewer viewer, Audit audit) {
        this.crises = crises;
        this.people = people;
        this.viewer = viewer;
        this.audit = audit;
    }

    @GetMapping("/crises")
    String count(@ModelAttribute("page") Page page, Model model) {
        LocalDate since = page.today().minusYears(1);
        model.addAttribute(
                "counts",
                crises.counts(since).stream().map(count -> tens(page, count)).toList());
        model.addAttribute("since", since);
        model.addAttribute("rows", viewer.get().may(Opens.MANAGERS) ? audit.page(() -> rows(since)) : List.of());
        return "family/crises";
    }

    private List<Row> rows(LocalDate since) {
        List<Crisis> read = crises.since(since);
        Map<YoungPersonId, YoungPerson> whom =
                people.find(read.stream().map(Crisis::youngPerson).distinct().toList());
        audit.shown(whom.keySet().stream().map(YoungPersonId::value).toList());
        return read.stream()
                .flatMap(crisis ->
                        Stream.ofNullable(whom.get(crisis.youngPerson())).map(person -> new Row(person, crisis)))
                .toList();
    }

    private static Tens tens(Page page, Count count) {
        return new Tens(
                count.hub(), page.tens(count.crises()), page.tens(count.withoutUs()), page.tens(count.planUsed()));
    }
}
