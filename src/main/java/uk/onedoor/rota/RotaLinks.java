package uk.onedoor.rota;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomesLinks;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;

/** Who is on, linked from the list of homes. */
@Component
@Order(2)
class RotaLinks implements HomesLinks {

    @Override
    public List<HomesLink> ofAll(Viewer viewer) {
        return viewer.may(Opens.HOMES) ? List.of(new HomesLink("rota.title", "/rota")) : List.of();
    }
}
