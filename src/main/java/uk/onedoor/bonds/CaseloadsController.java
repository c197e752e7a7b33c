package uk.onedoor.bonds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.bonds.BondRepository.Load;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presences;

/** Those who run a hub read who key-works whom, since when, and how much room each worker has. */
@Controller
@OpenTo(Opens.MANAGERS)
class CaseloadsController {

    private final BondRepository rows;
    private final Presences presences;
    private final People people;
    private final CurrentViewer viewer;
    private final Audit audit;

    CaseloadsController(BondRepository rows, Presences presences, People people, CurrentViewer viewer, Audit audit) {
        this.rows = rows;
        this.presences = presences;
        this.people = people;
        this.viewer = viewer;
        this.audit = audit;
    }

    @GetMapping("/caseloads")
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Part> parts = rows.partsOn(page.today()).stream()
                    .filter(Part::isKeyWorker)
                    .toList();
            Map<YoungPersonId, YoungPerson> known =
                    people.find(parts.stream().map(Part::youngPerson).distinct().toList());
            audit.shown(known.keySet().stream().map(YoungPersonId::value).toArray(UUID[]::new));
            model.addAttribute("loads", loads(page, parts, known));
            return "bonds/caseloads";
        });
    }

    /** Whoever key-works somebody here, and whoever of the viewer's hubs could. */
    private List<Caseload> loads(Page page, List<Part> parts, Map<YoungPersonId, YoungPerson> known) {
        Map<UUID, List<Part>> theirs = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> known.containsKey(part.youngPerson()))
                .forEach(part -> theirs.computeIfAbsent(part.worker().value(), worker -> new ArrayList<>())
                        .add(part));
        Set<UUID> hubs = viewer.get().hubs();
        Map<UUID, Load> loads = rows.loads(page.today());
        Map<LocalDate, String> since = new HashMap<>(); // many began on the same day: each is put in words once
        parts.forEach(part -> since.computeIfAbsent(part.from(), day -> page.t("keywork.since", page.date(day))));
        return presences.all(page.today(), page.today()).stream()
                .filter(one -> theirs.containsKey(one.worker().id().value())
                        || one.worker().caseload() > 0
                                && one.worker().hubs().stream().anyMatch(hub -> hubs.contains(hub.value())))
                .map(one -> load(
                        page,
                        one,
                        loads.getOrDefault(one.worker().id().value(), Load.NONE),
                        theirs.getOrDefault(one.worker().id().value(), List.of()),
                        known,
                        since))
                .collect(Collectors.toList());
    }

    private static Caseload load(
            Page page,
            Presence here,
            Load load,
            List<Part> parts,
            Map<YoungPersonId, YoungPerson> known,
            Map<LocalDate, String> since) {
        return new Caseload(
                here.worker().name(),
                room(page, here, load),
                parts.stream()
                        .map(part -> person(
                                Objects.requireNonNull(known.get(part.youngPerson())),
                                Objects.requireNonNull(since.get(part.from()))))
                        .sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** How many they are, how much time they take where that is another number, and for how many more there is room. */
    private static String room(Page page, Presence here, Load load) {
        String words =
                page.n("bonds.caseloads.people", load.people(), here.room().toPlainString());
        if (load.weight().compareTo(BigDecimal.valueOf(load.people())) != 0) {
            words += " "
                    + page.t(
                            "bonds.caseloads.load",
                            load.weight().stripTrailingZeros().toPlainString());
        }
        int room = here.room().subtract(load.weight()).intValue();
        return room > 0 ? words + " " + page.n("bonds.caseloads.room", room) : words;
    }

    private static Caseload.Person person(YoungPerson person, String since) {
        String name = person.wholeName();
        return new Caseload.Person(name, "/young-people/" + person.id(), since);
    }
}
