package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Supervisions.Kind;
import uk.onedoor.staff.Supervisions.Rhythm;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.staff.WorkDue.Due;
import uk.onedoor.staff.WorkDue.What;

/**
 * What is known of some people's work, and what follows from it: which training runs out when, when the next supervision
 * is due, whose contract ends, what a goodbye asks.
 */
record WorkFacts(
        Collection<Somebody> people,
        Collection<Training> trainings,
        Map<WorkerId, Map<UUID, LocalDate>> done,
        Map<WorkerId, Map<Kind, LocalDate>> next,
        Rhythm rhythm,
        Collection<Contract> contracts,
        List<Step> goodbyes) {

    /** Somebody who works here, as what and where, since when. */
    record Somebody(WorkerId id, String name, Set<Role> roles, Set<HubId> hubs, LocalDate startsOn) {

        boolean isOfATeam() {
            return roles.stream().anyMatch(TEAM::contains);
        }
    }

    /** One step of somebody's goodbye and its day. */
    record Step(WorkerId worker, What what, LocalDate day) {

        /** Telling and farewell pass with their day; the talk and the last day stay to be done. */
        boolean isOver(LocalDate today) {
            return (what == What.TELLING || what == What.FAREWELL) && day.isBefore(today);
        }
    }

    private static final Set<Role> TEAM = EnumSet.of(
            Role.HUB_MANAGER,
            Role.DEPUTY_MANAGER,
            Role.KEY_WORKER,
            Role.RESIDENTIAL_WORKER,
            Role.OUTREACH_WORKER,
            Role.LIFE_COACH,
            Role.COMMUNICATION_SUPPORT_WORKER,
            Role.PORTFOLIO_LEAD);
    private static final int LEARNS_IN_MONTHS = 3;

    /** What is due by a day, the first first. */
    List<Due> due(LocalDate today, LocalDate until) {
        List<Due> due = new ArrayList<>();
        Map<WorkerId, Somebody> known = new LinkedHashMap<>();
        people.forEach(one -> known.put(one.id(), one));
        for (Somebody one : people) {
            if (one.isOfATeam()) {
                training(one, due);
                supervision(one, due);
            }
        }
        Tenure.of(contracts, today).forEach((worker, tenure) -> {
            Somebody whose = known.get(worker);
            LocalDate ends = tenure.until();
            if (whose != null && ends != null && !isLeavingBy(worker, ends)) {
                due.add(due(whose, What.CONTRACT, null, ends));
            }
        });
        for (Step step : goodbyes) {
            Somebody whose = known.get(step.worker());
            if (whose != null && !step.isOver(today)) {
                due.add(due(whose, step.what(), null, step.day()));
            }
        }
        due.removeIf(one -> one.by().isAfter(until));
        due.sort(
                java.util.Comparator.comparing(Due::by).thenComparing(Due::name).thenComparing(Due::what));
        return due;
    }

    /** Whether a goodbye says already what happens when the contract ends. */
    private boolean isLeavingBy(WorkerId worker, LocalDate day) {
        return goodbyes.stream()
                .anyMatch(step -> step.what() == What.LAST_DAY
                        && step.worker().equals(worker)
                        && !step.day().isAfter(day));
    }

    private void training(Somebody one, List<Due> due) {
        Map<UUID, LocalDate> did = done.getOrDefault(one.id(), Map.of());
        for (Training training : trainings) {
            if (training.isFor(one.roles())) {
                LocalDate last = did.get(training.id());
                LocalDate by = last == null ? one.startsOn().plusMonths(LEARNS_IN_MONTHS) : training.validUntil(last);
                if (by != null) {
                    due.add(due(one, What.TRAINING, training.name(), by));
                }
            }
        }
    }

    private void supervision(Somebody one, List<Due> due) {
        Map<Kind, LocalDate> agreed = next.getOrDefault(one.id(), new HashMap<>());
        for (Kind kind : Kind.values()) {
            LocalDate by = agreed.get(kind);
            due.add(due(
                    one,
                    kind == Kind.LINE ? What.SUPERVISION : What.REFLECTIVE,
                    null,
                    by == null ? one.startsOn().plusWeeks(rhythm.weeks(kind)) : by));
        }
    }

    private static Due due(Somebody one, What what, @Nullable String training, LocalDate by) {
        return new Due(one.id(), one.name(), one.hubs(), what, training, by);
    }
}
