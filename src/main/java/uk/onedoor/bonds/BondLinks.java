package uk.onedoor.bonds;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;

/** Leads from a young person's page, and from their own first page, to who knows them; asks the database nothing. */
@Component
class BondLinks implements ActionSource, OwnPages {

    private final CurrentViewer viewer;

    BondLinks(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        String at = "/young-people/" + glance.youngPerson();
        return viewer.get().may(Opens.ALONGSIDE)
                ? List.of(
                        new Action(About.PEOPLE, "bonds.title", at + "/bonds", null),
                        new Action(About.TEAM, "bonds.stick.title", at + "/stickability", null))
                : List.of();
    }

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(new OwnLink("bonds.own.title", "/me/who-knows-me"));
    }
}
