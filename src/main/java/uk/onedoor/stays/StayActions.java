package uk.onedoor.stays;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.stays.StayFacts.Fact;

/** Offers to hold or book a place, for tonight, for later or for a visit, to those who write where somebody lives. */
@Component
@Transactional(readOnly = true)
class StayActions implements ActionSource {

    private final StayFacts facts;

    StayActions(StayFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        return facts.of(glance).stream().anyMatch(Fact::mayBook)
                ? List.of(new Action(
                        About.PLAN, "stays.new", "/young-people/" + glance.youngPerson() + "/stays/new", null))
                : List.of();
    }
}
