package uk.onedoor.placements;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;

/** Leads a young person to what they asked for about where they live; the page says so itself where nothing was. */
@Component
class OwnHomeLinks implements OwnPages {

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(new OwnLink("placements.own.title", "/me/home-requests"));
    }
}
