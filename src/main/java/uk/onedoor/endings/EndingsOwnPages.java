package uk.onedoor.endings;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;

/** Leads a young person to how support grows less for them. */
@Component
class EndingsOwnPages implements OwnPages {

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(new OwnLink("endings.own.title", "/me/pace"));
    }
}
