package uk.onedoor.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;

/** Tells what the viewer may write down in this room for a young person, and why not when not. */
@Component
@Transactional(readOnly = true)
class OutcomesActions implements ActionSource {

    private static final String NOT_YOURS = "outcomes.not.yours.to.write";

    private static final List<String> OF_THIS_ROOM =
            Stream.of(Section.values()).map(Section::name).toList();

    private final SectionRights rights;
    private final Supports supports;
    private final BaselineRepository baselines;

    OutcomesActions(SectionRights rights, Supports supports, BaselineRepository baselines) {
        this.rights = rights;
        this.supports = supports;
        this.baselines = baselines;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        YoungPersonId youngPerson = glance.youngPerson();
        Set<String> writable = rights.mayWrite(glance);
        boolean all = OF_THIS_ROOM.stream().allMatch(writable::contains);
        boolean any = OF_THIS_ROOM.stream().anyMatch(writable::contains);
        String at = "/young-people/" + youngPerson;
        List<Action> actions = new ArrayList<>();
        actions.add(new Action("outcomes.action.happened", at + "/happened/new", any ? null : NOT_YOURS));
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
                writable.contains(Section.HEALTH.name()) ? null : NOT_YOURS));
        return actions;
    }
}
