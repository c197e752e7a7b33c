package uk.onedoor.nights;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomesLinks;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;

/** The counted nights, linked from the list of homes for who reads counts. */
@Component
@Order(4)
class NightHomesLinks implements HomesLinks {

    @Override
    public List<HomesLink> ofAll(Viewer viewer) {
        return viewer.may(Opens.COUNTS) ? List.of(new HomesLink("nights.title", "/nights")) : List.of();
    }
}
