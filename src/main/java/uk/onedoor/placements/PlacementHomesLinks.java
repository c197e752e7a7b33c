package uk.onedoor.placements;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomesLinks;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;

/** Homes asked for and the ways back into our area, linked from the list of homes. */
@Component
@Order(3)
class PlacementHomesLinks implements HomesLinks {

    @Override
    public List<HomesLink> ofAll(Viewer viewer) {
        return viewer.may(Opens.HOMES)
                ? List.of(
                        new HomesLink("placements.waiting.title", "/home-requests"),
                        new HomesLink("placements.backs.title", "/way-backs"))
                : List.of();
    }
}
