package uk.onedoor.homes;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.access.Viewer;

/** The way from a home's page to its address: only for who may open it, or write it down. */
@Component
class AddressLinks implements HomesLinks {

    private final Addresses addresses;

    AddressLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<HomesLink> of(Home home, Viewer viewer) {
        boolean may = addresses.mayOpen().contains(home.id()) || addresses.mayKeep(home.id());
        return may ? List.of(new HomesLink("homes.address.title", "/homes/" + home.id() + "/address")) : List.of();
    }
}
