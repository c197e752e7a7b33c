package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presences;
import uk.onedoor.staff.Worker;

/** What must hold before somebody is given a part: who may give it, to whom, from when, and how it is handed over. */
@Component
class ChoiceRules {

    private static final Map<TeamPart, Role> ROLE_OF = Map.of(
            TeamPart.LIFE_COACH, Role.LIFE_COACH,
            TeamPart.COMMUNICATION_SUPPORT_WORKER, Role.COMMUNICATION_SUPPORT_WORKER,
            TeamPart.POLICE_LIAISON, Role.POLICE_LIAISON,
            TeamPart.SOCIAL_WORKER, Role.SOCIAL_WORKER);

    private final Presences presences;
    private final Reach reach;
    private final KeyWorkerSuggestions suggestions;

    ChoiceRules(Presences presences, Reach reach, KeyWorkerSuggestions suggestions) {
        this.presences = presences;
        this.reach = reach;
        this.suggestions = suggestions;
    }

    void check(NewAllocation asked, Followed followed, Viewer by, LocalDate today) {
        if (!mayGive(asked.part(), by) || !reach.mayWrite(Reach.Section.CORE, asked.youngPerson())) {
            throw new NotFound("a part to give " + asked.part());
        }
        Presence chosen = presences
                .find(asked.worker(), today)
                .filter(found -> !found.worker().gone() || by.is(Role.SYSTEM))
                .orElseThrow(() -> new Refusal("worker", "keywork.allocation.gone"));
        Worker worker = chosen.worker();
        if (asked.fromOn().isAfter(today)) {
            throw new Refusal("from", "keywork.day.to.come");
        }
        if (asked.part() == TeamPart.PORTFOLIO_LEAD && asked.area() == null) {
            throw new Refusal("area", "keywork.team.area.missing");
        }
        Role needed = ROLE_OF.get(asked.part());
        if (needed != null && !worker.roles().contains(needed) && !by.is(Role.SYSTEM)) {
            throw new Refusal("worker", "keywork.team.other.role", worker.name());
        }
        if (asked.part() == TeamPart.KEY_WORKER) {
            checkKeyWorker(asked, chosen, followed, by, today);
        }
    }

    private void checkKeyWorker(NewAllocation asked, Presence chosen, Followed followed, Viewer by, LocalDate today) {
        Allocation before = followed.before(asked.worker());
        if (before != null && !followed.wasSeen(asked.insteadOf())) {
            throw before.isNow()
                    ? new Refusal("worker", "keywork.allocation.meanwhile", before.workerName())
                    : new Refusal("worker", "keywork.handover.needed");
        }
        if (followed.parts().isEmpty() && asked.insteadOf() != null) {
            throw new Refusal("worker", "keywork.allocation.nobody.before");
        }
        if (followed.areTwo() && !followed.has(asked.worker()) && isHere(followed, today)) {
            throw new Refusal("worker", "keywork.allocation.two");
        }
        if (before != null && before.worker().equals(asked.worker())) {
            throw new Refusal(
                    "worker", "keywork.allocation.same", chosen.worker().name());
        }
        if (before != null) {
            HandingRules.check(asked.handing(), asked.fromOn(), today);
        }
        if (!by.is(Role.SYSTEM)) {
            Suggesting.neverChosen(chosen, today).ifPresent(why -> {
                throw new Refusal("worker", why.key(), why.places().toArray());
            });
        }
    }

    /** True while one of those who are followed still works here, and could be the one who stays. */
    private boolean isHere(Followed followed, LocalDate today) {
        return followed.parts().stream()
                .map(Allocation::worker)
                .anyMatch(one -> presences
                        .find(one, today)
                        .filter(found -> !found.worker().gone())
                        .isPresent());
    }

    /** What speaks for this worker now, to be kept with the decision. */
    List<Reason> reasonsFor(NewAllocation asked, LocalDate today) {
        return suggestions.about(asked.youngPerson(), today).stream()
                .filter(suggestion -> suggestion.worker().id().equals(asked.worker()))
                .findFirst()
                .map(KeyWorkerSuggestion::reasons)
                .orElse(List.of());
    }

    /** Access follows from a part: those who run the hub give any, a key worker gathers the team around. */
    static boolean mayGive(TeamPart part, Viewer by) {
        boolean one = part == TeamPart.KEY_WORKER || part == TeamPart.BACK_UP;
        return by.may(Opens.MANAGERS) || by.is(Role.SYSTEM) || (!one && by.is(Role.KEY_WORKER));
    }
}
