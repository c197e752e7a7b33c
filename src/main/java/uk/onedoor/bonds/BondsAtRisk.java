package uk.onedoor.bonds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.bonds.Risk.Why;
import uk.onedoor.bonds.RiskRules.Standing;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presences;
import uk.onedoor.staff.WorkerId;

/** Which bonds of the young people the viewer may see could come apart, and why? */
@Component
@Transactional(readOnly = true)
class BondsAtRisk {

    private final BondRepository rows;
    private final Presences presences;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    BondsAtRisk(BondRepository rows, Presences presences, People people, CurrentViewer viewer, Clock clock) {
        this.rows = rows;
        this.presences = presences;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** In no order but that of why; each key worker's and back-up's bond is looked at. */
    List<Risk> now() {
        LocalDate today = London.today(clock);
        List<Part> parts = rows.partsOn(today);
        Map<UUID, UUID> kept = people.joined();
        List<UUID> records =
                parts.stream().map(part -> part.youngPerson().value()).collect(Collectors.toList());
        kept.forEach((merged, keptAs) -> records.add(merged));
        Map<String, List<Encounter>> lately = rows
                .encounters(records, London.startOf(today.minusWeeks(RiskRules.WEEKS_BACK)), AsAt.of(today, clock))
                .stream()
                .collect(Collectors.groupingBy(one -> pair(kept, one.youngPerson(), one.worker())));
        Set<UUID> inTouch = rows.inTouchOnly();
        Map<WorkerId, Presence> here = presences.all(today, today.plusWeeks(RiskRules.WEEKS)).stream()
                .collect(Collectors.toMap(one -> one.worker().id(), one -> one));
        return parts.stream()
                .map(part -> new Standing(
                        part,
                        RiskRules.together(
                                lately.getOrDefault(pair(kept, part.youngPerson(), part.worker()), List.of())),
                        here.get(part.worker()),
                        inTouch.contains(part.youngPerson().value())))
                .flatMap(standing -> RiskRules.of(standing, today).stream())
                .toList();
    }

    /**
     * How many there are of one of the viewer's hubs, by why. The hub is the young person's: a worker who is gone is in none
     * and another in two, and each bond counts once.
     */
    Map<Why, Integer> counted(HubId hub) {
        List<Risk> found = now();
        Map<YoungPersonId, HubId> hubs = rows.hubs(
                found.stream().map(risk -> risk.part().youngPerson()).toList(),
                viewer.get().hubs());
        Map<Why, Integer> counted = new EnumMap<>(Why.class);
        found.stream()
                .filter(risk -> hub.equals(hubs.get(risk.part().youngPerson())))
                .forEach(risk -> counted.merge(risk.why(), 1, Integer::sum));
        return counted;
    }

    /** Two people, whichever record of one of them is meant. */
    private static String pair(Map<UUID, UUID> kept, YoungPersonId youngPerson, WorkerId worker) {
        return kept.getOrDefault(youngPerson.value(), youngPerson.value()) + " " + worker;
    }
}
