package uk.onedoor.placements;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.HomeLinks;
import uk.onedoor.placements.PlacementFacts.Told;

/** Leads from where a young person lives to what was asked for. */
@Component
@Transactional(readOnly = true)
class PlacementLinks implements HomeLinks {

    private final PlacementFacts facts;

    PlacementLinks(PlacementFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<HomeLink> of(Glance glance) {
        String at = "/young-people/" + glance.youngPerson();
        List<HomeLink> links = new ArrayList<>();
        links.add(new HomeLink("placements.link.all", at + "/home-requests"));
        for (Told told : facts.of(glance)) {
            switch (told.kind()) {
                case AWAY, WAY_BACK -> links.add(new HomeLink("placements.link.back", at + "/way-back/" + told.id()));
                case MAY_ASK -> links.add(new HomeLink("placements.ask", at + "/home-requests/new"));
                case OPEN, CLOSED -> {
                    // They stand on the one page of all that was asked.
                }
            }
        }
        return links;
    }
}
