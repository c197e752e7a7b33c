package uk.onedoor.nights;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.HomeLinks;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;

/** Leads from a young person's page of homes to their nights. */
@Component
class NightLinks implements HomeLinks {

    private final CurrentViewer viewer;

    NightLinks(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public List<HomeLink> of(Glance glance) {
        return viewer.get().may(Opens.HOMES)
                ? List.of(new HomeLink("nights.own.title", "/young-people/" + glance.youngPerson() + "/nights"))
                : List.of();
    }
}
