package uk.onedoor.house;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomesLinks;
import uk.onedoor.platform.access.Viewer;

/** The log and the handover of a home, linked first from its page for those whose days they are. */
@Component
@Order(0)
class HouseLinks implements HomesLinks {

    private final EntryRepository kept;

    HouseLinks(EntryRepository kept) {
        this.kept = kept;
    }

    @Override
    public List<HomesLink> of(Home home, Viewer viewer) {
        return kept.isTheirs(home.id())
                ? List.of(
                        new HomesLink("house.log", LogPages.at(home.id())),
                        new HomesLink("house.handover", HandoverPages.at(home.id())))
                : List.of();
    }
}
