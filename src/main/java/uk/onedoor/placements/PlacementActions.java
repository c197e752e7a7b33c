package uk.onedoor.placements;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.placements.PlacementFacts.Kind;

/** Offers to ask for a home. */
@Component
@Transactional(readOnly = true)
class PlacementActions implements ActionSource {

    private final PlacementFacts facts;

    PlacementActions(PlacementFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        return facts.of(glance).stream().anyMatch(told -> told.kind() == Kind.MAY_ASK)
                ? List.of(new Action(
                        About.PLAN,
                        "placements.ask",
                        "/young-people/" + glance.youngPerson() + "/home-requests/new",
                        null))
                : List.of();
    }
}
