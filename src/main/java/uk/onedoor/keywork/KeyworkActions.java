package uk.onedoor.keywork;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;

/** Offers a note, the team around and, to those who run the hub, the key worker; says why not where a role does not. */
@Component
class KeyworkActions implements ActionSource {

    private final Reach reach;
    private final CurrentViewer viewer;

    KeyworkActions(Reach reach, CurrentViewer viewer) {
        this.reach = reach;
        this.viewer = viewer;
    }

    @Override
    public List<Action> forPerson(YoungPersonId youngPerson) {
        Viewer who = viewer.get();
        List<Action> actions = new ArrayList<>();
        if (who.may(Opens.RECORDS)) {
            boolean writes = reach.mayWrite(Reach.Section.NOTES, youngPerson);
            String whyNot = writes ? null : "keywork.note.not.your.role";
            actions.add(new Action("keywork.note.write", "/notes/new?youngPerson=" + youngPerson, whyNot));
            actions.add(new Action("keywork.team.open", "/young-people/" + youngPerson + "/team", null));
        }
        if (who.may(Opens.MANAGERS)) {
            actions.add(new Action("keywork.allocation.open", "/young-people/" + youngPerson + "/key-worker", null));
        }
        return actions;
    }
}
