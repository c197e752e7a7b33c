package uk.onedoor.family;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;

/** Offers the page about the family, and to write down a hard time to whoever is there when it is one. */
@Component
@Transactional(readOnly = true)
class FamilyActions implements ActionSource {

    private final FamilyFacts facts;

    FamilyActions(FamilyFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        String at = "/young-people/" + glance.youngPerson();
        List<Action> actions = new ArrayList<>();
        for (FamilyFact fact : facts.of(glance)) {
            if (fact.kind() == Kind.MAY_READ) {
                actions.add(new Action(About.PEOPLE, "family.open", at + "/family", null));
            } else if (fact.kind() == Kind.MAY_TELL) {
                actions.add(new Action(About.PEOPLE, "family.crises.new", at + "/crises/new", null));
            }
        }
        return actions;
    }
}
