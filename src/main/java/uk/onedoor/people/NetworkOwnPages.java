package uk.onedoor.people;

import java.util.List;
import org.springframework.stereotype.Component;

/** The page of the people around them, linked from a young person's own page. */
@Component
class NetworkOwnPages implements OwnPages {

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(new OwnLink("people.own.people", "/me/people"));
    }
}
