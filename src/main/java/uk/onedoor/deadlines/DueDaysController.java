package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.deadlines.DueDay.DueLine;
import uk.onedoor.deadlines.Rule.DoneBy;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/**
 * What is due of everybody the viewer may see, and for whoever runs a hub of its homes, up to four weeks from now: by day, or
 * by who does it.
 */
@Controller
@OpenTo(Opens.RECORDS)
class DueDaysController {

    private static final int WEEKS = 4;

    private final Deadlines deadlines;
    private final HomeClocks homes;
    private final People people;
    private final Audit audit;

    DueDaysController(Deadlines deadlines, HomeClocks homes, People people, Audit audit) {
        this.deadlines = deadlines;
        this.homes = homes;
        this.people = people;
        this.audit = audit;
    }

    /** One clock, the name of whose it is, and where theirs stand. */
    private record Of(String name, String link, Deadline clock) {}

    @GetMapping("/deadlines")
    String show(@RequestParam(defaultValue = "day") String by, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Map<YoungPersonId, List<Deadline>> open =
                    deadlines.open(page.today().plusWeeks(WEEKS), rule -> true);
            Map<YoungPersonId, YoungPerson> found = people.find(open.keySet());
            audit.shown(found.keySet().stream().map(YoungPersonId::value).toList());
            List<Of> all = new ArrayList<>();
            found.forEach((id, who) -> open.getOrDefault(id, List.of())
                    .forEach(clock -> all.add(new Of(who.wholeName(), "/young-people/" + id + "/deadlines", clock))));
            homes.asked(page.today().plusWeeks(WEEKS))
                    .forEach(one ->
                            all.add(new Of(one.of().home().name(), one.of().at(), one.clock())));
            boolean hands = "hands".equals(by);
            model.addAttribute("hands", hands);
            model.addAttribute("days", hands ? byHands(page, all) : byDay(page, all));
            return "deadlines/days";
        });
    }

    private static List<DueDay> byDay(Page page, List<Of> all) {
        LocalDate late = LocalDate.MIN;
        return told(
                page,
                all,
                one -> one.clock().by().isBefore(page.today())
                        ? late
                        : one.clock().by(),
                day -> day.equals(late) ? page.t("deadlines.days.late") : page.date(day));
    }

    private static List<DueDay> byHands(Page page, List<Of> all) {
        return DueDaysController.<DoneBy>told(
                page, all, one -> one.clock().rule().doneBy(), page::name);
    }

    private static <K extends Comparable<? super K>> List<DueDay> told(
            Page page, List<Of> all, Function<Of, K> key, Function<K, String> heading) {
        Map<K, List<Of>> groups = new TreeMap<>();
        all.forEach(one ->
                groups.computeIfAbsent(key.apply(one), any -> new ArrayList<>()).add(one));
        return groups.entrySet().stream()
                .map(group -> new DueDay(
                        heading.apply(group.getKey()),
                        group.getValue().stream()
                                .sorted(Comparator.comparing(
                                                (Of one) -> one.clock().by())
                                        .thenComparing(Of::name))
                                .map(one -> line(page, one))
                                .toList()))
                .toList();
    }

    private static DueLine line(Page page, Of one) {
        return new DueLine(
                one.name(),
                one.link(),
                ClockWords.title(page, one.clock().rule()),
                ClockWords.by(page, one.clock()),
                one.clock().state().isMissed());
    }
}
