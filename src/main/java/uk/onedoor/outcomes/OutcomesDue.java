package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.outcomes.BaselinesDue.BaselineDue;
import uk.onedoor.outcomes.FollowUpsDue.FollowUpDue;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/**
 * Tells what this room has due: states on arrival and follow-ups, of the support under way or, where none is, of the one
 * that ended last.
 */
@Component
@Transactional(readOnly = true)
class OutcomesDue implements DueSource {

    private final Supports supports;
    private final BaselineRepository taken;
    private final BaselinesDue baselines;
    private final FollowUpsDue followUps;

    OutcomesDue(Supports supports, BaselineRepository taken, BaselinesDue baselines, FollowUpsDue followUps) {
        this.supports = supports;
        this.taken = taken;
        this.baselines = baselines;
        this.followUps = followUps;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Map<YoungPersonId, Support> current = supports.current((HubId) null);
        return told(baselines.of(current), followUps.of(current, day), day);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        Map<YoungPersonId, Support> current = supports.current(glance)
                .map(support -> Map.of(glance.youngPerson(), support))
                .orElse(Map.of());
        Set<BaselineRepository.Of> holding = taken.taken(glance);
        return told(BaselinesDue.of(current, holding), followUps.of(current, day), day);
    }

    private static List<Due> told(List<BaselineDue> baselines, List<FollowUpDue> followUps, LocalDate day) {
        List<Due> due = new ArrayList<>();
        baselines.stream()
                .filter(baseline -> !baseline.dueOn().isAfter(day))
                .map(OutcomesDue::told)
                .forEach(due::add);
        followUps.stream().map(OutcomesDue::told).forEach(due::add);
        due.sort(Comparator.comparing(Due::by));
        return due;
    }

    private static Due told(BaselineDue baseline) {
        YoungPersonId who = baseline.youngPerson();
        return new Due(
                who, "outcomes.due.baseline", new Object[0], baseline.dueOn(), "/young-people/" + who + "/baseline");
    }

    private static Due told(FollowUpDue followUp) {
        YoungPersonId who = followUp.youngPerson();
        Planned planned = followUp.planned();
        return new Due(
                who,
                "outcomes.due.followUp." + planned.phase() + "." + planned.months(),
                new Object[0],
                planned.due(),
                "/young-people/" + who + "/follow-ups");
    }
}
