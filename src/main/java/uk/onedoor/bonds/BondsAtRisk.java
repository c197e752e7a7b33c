package uk.onedoor.bonds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.bonds.RiskRules.Standing;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Contracts;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Which bonds of the young people the viewer may see could come apart, and why? */
@Component
@Transactional(readOnly = true)
class BondsAtRisk {

    private final BondRepository rows;
    private final Staff staff;
    private final Contracts contracts;
    private final Absences absences;
    private final Clock clock;

    BondsAtRisk(BondRepository rows, Staff staff, Contracts contracts, Absences absences, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.contracts = contracts;
        this.absences = absences;
        this.clock = clock;
    }

    /** In no order but that of why; each key worker's and back-up's bond is looked at. */
    List<Risk> now() {
        LocalDate today = London.today(clock);
        List<Part> parts = rows.partsOn(today);
        Map<UUID, UUID> kept = rows.kept();
        Set<UUID> away = rows.steppedAway();
        List<UUID> records =
                parts.stream().map(part -> part.youngPerson().value()).collect(Collectors.toList());
        kept.forEach((merged, keptAs) -> records.add(merged));
        Map<String, List<Encounter>> lately = rows
                .encounters(records, London.startOf(today.minusWeeks(RiskRules.WEEKS_BACK)), AsAt.of(today, clock))
                .stream()
                .collect(Collectors.groupingBy(one -> pair(kept, one.youngPerson(), one.worker())));
        Map<WorkerId, Worker> here = staff.all().stream().collect(Collectors.toMap(Worker::id, worker -> worker));
        Map<WorkerId, Contract> agreed = contracts.on(today);
        Map<WorkerId, List<Away>> absent = absences.between(today, today.plusWeeks(RiskRules.WEEKS)).stream()
                .collect(Collectors.groupingBy(Away::worker));
        return parts.stream()
                .map(part -> new Standing(
                        part,
                        RiskRules.together(
                                lately.getOrDefault(pair(kept, part.youngPerson(), part.worker()), List.of())),
                        here.get(part.worker()),
                        agreed.get(part.worker()),
                        absent.getOrDefault(part.worker(), List.of()),
                        away.contains(kept(kept, part.youngPerson()))))
                .flatMap(standing -> RiskRules.of(standing, today).stream())
                .toList();
    }

    /** Two people, whichever record of one of them is meant. */
    private static String pair(Map<UUID, UUID> kept, YoungPersonId youngPerson, WorkerId worker) {
        return kept(kept, youngPerson) + " " + worker;
    }

    private static UUID kept(Map<UUID, UUID> kept, YoungPersonId youngPerson) {
        return kept.getOrDefault(youngPerson.value(), youngPerson.value());
    }
}
