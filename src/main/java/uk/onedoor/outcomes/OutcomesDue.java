package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.outcomes.BaselinesDue.BaselineDue;
import uk.onedoor.outcomes.FollowUpsDue.FollowUpDue;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** Tells what this room has due: states on arrival and follow-ups. */
@Component
@Transactional(readOnly = true)
class OutcomesDue implements DueSource {

    private final Supports supports;
    private final BaselinesDue baselines;
    private final FollowUpsDue followUps;

    OutcomesDue(Supports supports, BaselinesDue baselines, FollowUpsDue followUps) {
        this.supports = supports;
        this.baselines = baselines;
        this.followUps = followUps;
    }

    @Override
    public List<Due> until(LocalDate day, @Nullable YoungPersonId only) {
        List<Due> due = new ArrayList<>();
        for (BaselineDue baseline : baselines.of(null)) {
            if (wanted(baseline.youngPerson(), only) && !baseline.dueOn().isAfter(day)) {
                due.add(new Due(
                        baseline.youngPerson(),
                        "outcomes.due.baseline",
                        new Object[0],
                        baseline.dueOn(),
                        "/young-people/" + baseline.youngPerson() + "/baseline"));
            }
        }
        List<Support> all = supports.all(null).stream()
                .filter(support -> wanted(support.youngPerson(), only))
                .toList();
        for (FollowUpDue followUp : followUps.of(all, day)) {
            due.add(told(followUp));
        }
        due.sort(Comparator.comparing(Due::by));
        return due;
    }

    private static Due told(FollowUpDue followUp) {
        YoungPersonId who = followUp.support().youngPerson();
        Planned planned = followUp.planned();
        return new Due(
                who,
                "outcomes.due.followUp." + planned.phase() + "." + planned.months(),
                new Object[0],
                planned.due(),
                "/young-people/" + who + "/follow-ups");
    }

    private static boolean wanted(YoungPersonId who, @Nullable YoungPersonId only) {
        return only == null || only.equals(who);
    }
}
