package uk.onedoor.endings;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;

/** Offers how support grows less and how we stay close, to those whose work reads it. */
@Component
class EndingsActions implements ActionSource {

    private final CurrentViewer viewer;

    EndingsActions(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        boolean reads = viewer.get().may(Opens.ALONGSIDE)
                && viewer.get().roles().stream().anyMatch(role -> role != Role.RETURN_INTERVIEWER);
        String at = "/young-people/" + glance.youngPerson();
        return reads
                ? List.of(
                        new Action(About.MOVING_ON, "endings.taper.open", at + "/taper", null),
                        new Action(About.MOVING_ON, "endings.close.open", at + "/stay-close", null))
                : List.of();
    }
}
