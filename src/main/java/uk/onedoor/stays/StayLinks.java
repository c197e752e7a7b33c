package uk.onedoor.stays;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.HomeLinks;

/** Leads from where a young person lives to their stays, for whoever reads that page. */
@Component
class StayLinks implements HomeLinks {

    @Override
    public List<HomeLink> of(Glance glance) {
        return List.of(new HomeLink("stays.link", "/young-people/" + glance.youngPerson() + "/stays"));
    }
}
