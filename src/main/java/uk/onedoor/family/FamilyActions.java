package uk.onedoor.family;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;

/** Offers the page about the family to those who may read who is around a young person. */
@Component
@Transactional(readOnly = true)
class FamilyActions implements ActionSource {

    private final FamilyFacts facts;

    FamilyActions(FamilyFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        return facts.of(glance).stream().anyMatch(fact -> fact.kind() == Kind.MAY_READ)
                ? List.of(new Action(
                        About.PEOPLE, "family.open", "/young-people/" + glance.youngPerson() + "/family", null))
                : List.of();
    }
}
