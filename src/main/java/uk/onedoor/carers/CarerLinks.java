package uk.onedoor.carers;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomesLinks;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;

/** Links families and hosts from the list of homes, and from a family's home those who live there. */
@Component
class CarerLinks implements HomesLinks {

    private final Carers carers;

    CarerLinks(Carers carers) {
        this.carers = carers;
    }

    @Override
    public List<HomesLink> ofAll(Viewer viewer) {
        return viewer.may(Opens.HOMES) ? List.of(new HomesLink("carers.title", "/carers")) : List.of();
    }

    @Override
    public List<HomesLink> of(Home home, Viewer viewer) {
        if (!viewer.may(Opens.HOMES) || !home.option().isAFamilysHome()) {
            return List.of();
        }
        return carers.at(home.id()).map(household -> new HomesLink("carers.one", "/carers/" + household.id())).stream()
                .toList();
    }
}
