package uk.onedoor.stays;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomesLinks;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;

/** The board, tonight and why anybody is still here, linked first from the list of homes; and the clocks of one home. */
@Component
@Order(1)
class StayHomesLinks implements HomesLinks {

    @Override
    public List<HomesLink> ofAll(Viewer viewer) {
        return viewer.may(Opens.HOMES)
                ? List.of(
                        new HomesLink("stays.board.title", "/homes/board"),
                        new HomesLink("stays.tonight.title", "/homes/tonight"),
                        new HomesLink("stays.why.title", "/stays/why-still-here"))
                : List.of();
    }

    @Override
    public List<HomesLink> of(Home home, Viewer viewer) {
        return viewer.may(Opens.HOMES) && HomeClockFacts.hasClocks(home.option())
                ? List.of(new HomesLink("deadlines.home.link", "/homes/" + home.id() + "/clocks"))
                : List.of();
    }
}
