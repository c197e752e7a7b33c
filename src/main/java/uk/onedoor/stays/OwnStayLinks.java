package uk.onedoor.stays;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;

/** Where they sleep and the address of the home they live in, linked from a young person's own page. */
@Component
class OwnStayLinks implements OwnPages {

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(
                new OwnLink("stays.own.title", "/me/where-i-sleep"), new OwnLink("homes.own.address", "/me/address"));
    }
}
