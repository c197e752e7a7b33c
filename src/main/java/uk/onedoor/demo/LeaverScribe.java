package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.DiaryWeek.Beside;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Covers;
import uk.onedoor.keywork.Handing;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * Begins what follows from a key worker who leaves, once a hub: the first of their young people has somebody new beside
 * them already, and both are there until the goodbye; and who is there while another is on leave.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class LeaverScribe implements Scribe {

    private static final int DAYS_UNTIL_LEAVE = 10;
    private static final int DAYS_OF_LEAVE = 14;

    private final Beside beside;
    private final Covers covers;

    LeaverScribe(Beside beside, Covers covers) {
        this.beside = beside;
        this.covers = covers;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        cast.teams().forEach((hub, team) -> {
            String key = "leaver/" + hub;
            if (!written.has(key)) {
                List<TownPlan.Staff> keyWorkers = team.stream()
                        .filter(one -> one.role() == TownPlan.Role.KEY_WORKER)
                        .toList();
                handOver(cast, keyWorkers, today);
                standIn(cast.worker(keyWorkers.get(0).key()), today);
                written.put(key, Ids.next());
            }
        });
    }

    private void handOver(Cast cast, List<TownPlan.Staff> keyWorkers, LocalDate today) {
        WorkerId leaver = cast.worker(EmploymentScribe.leaver(keyWorkers).key());
        WorkerId next =
                cast.worker(keyWorkers.get(Math.max(0, keyWorkers.size() - 2)).key());
        beside.withUs().stream()
                .flatMap(who -> beside.allocations().keyWorker(who).stream())
                .filter(part -> part.worker().equals(leaver) && part.fromOn().isBefore(today.minusDays(2)))
                .findFirst()
                .ifPresent(before -> beside.allocations()
                        .allocate(NewAllocation.keyWorker(
                                        before.youngPerson(), next, today, "They have cooked together all autumn")
                                .insteadOf(
                                        before.id(),
                                        Handing.warm(
                                                today.minusDays(2),
                                                today.plusWeeks(EmploymentScribe.LEAVES_IN_WEEKS - 1L),
                                                "I leave after Christmas. We told you first, and we have four weeks.",
                                                leaver))));
    }

    private void standIn(WorkerId away, LocalDate today) {
        for (YoungPersonId who : beside.withUs()) {
            List<Allocation> team = beside.allocations().team(who);
            boolean theirs = team.stream()
                    .anyMatch(part ->
                            part.part() == TeamPart.KEY_WORKER && part.worker().equals(away));
            List<WorkerId> backUps = team.stream()
                    .filter(part ->
                            part.part() == TeamPart.BACK_UP && !part.worker().equals(away))
                    .map(Allocation::worker)
                    .toList();
            if (theirs && !backUps.isEmpty()) {
                LocalDate from = today.plusDays(DAYS_UNTIL_LEAVE);
                covers.cover(
                        Ids.next(),
                        List.of(who),
                        new Covers.NewCover(away, backUps.get(0), from, from.plusDays(DAYS_OF_LEAVE), "On holiday"));
                return;
            }
        }
    }
}
