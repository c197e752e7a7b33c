package uk.onedoor.outcomes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;

/** Tells what the viewer may write down in this room for a young person, and why not when not. */
@Component
@Transactional(readOnly = true)
class OutcomesActions implements ActionSource {

    private static final String NOT_YOURS = "outcomes.not.yours.to.write";

    private final OutcomeRights rights;
    private final Supports supports;
    private final BaselineRepository baselines;

    OutcomesActions(OutcomeRights rights, Supports supports, BaselineRepository baselines) {
        this.rights = rights;
        this.supports = supports;
        this.baselines = baselines;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        YoungPersonId youngPerson = glance.youngPerson();
        Set<Section> writable = rights.writable(youngPerson);
        boolean all = writable.containsAll(EnumSet.allOf(Section.class));
        String at = "/young-people/" + youngPerson;
        List<Action> actions = new ArrayList<>();
        actions.add(
                new Action("outcomes.action.happened", at + "/happened/new", writable.isEmpty() ? NOT_YOURS : null));
        supports.current(glance).ifPresent(support -> {
            boolean taken = baselines.taken(glance).stream()
                    .anyMatch(one -> one.beganOn().equals(support.beganOn()));
            if (!taken && support.endedOn() == null) {
                actions.add(
                        new Action(About.RECORD, "outcomes.action.baseline", at + "/baseline", all ? null : NOT_YOURS));
            }
            actions.add(new Action(About.RECORD, "outcomes.action.followUps", at + "/follow-ups", null));
        });
        actions.add(new Action(
                About.RECORD,
                "outcomes.action.score",
                at + "/measurements/new",
                writable.contains(Section.HEALTH) ? null : NOT_YOURS));
        return actions;
    }
}
