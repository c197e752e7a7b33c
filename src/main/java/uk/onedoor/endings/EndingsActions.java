package uk.onedoor.endings;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;

/** Offers how support grows less, to those whose work reads it. */
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
        return reads
                ? List.of(new Action(
                        About.MOVING_ON,
                        "endings.taper.open",
                        "/young-people/" + glance.youngPerson() + "/taper",
                        null))
                : List.of();
    }
}
