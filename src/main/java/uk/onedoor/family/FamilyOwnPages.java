package uk.onedoor.family;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;

/** What a young person finds of this room on their own page; the pages say so themselves where nothing is written yet. */
@Component
class FamilyOwnPages implements OwnPages {

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(
                new OwnLink("family.own.hard", "/me/crisis-plan"), new OwnLink("family.own.title", "/me/family"));
    }
}
