package uk.onedoor.risks;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;

/** Leads from a young person's page to what could hurt them and what helps. */
@Component
@Transactional(readOnly = true)
class RiskActions implements ActionSource {

    private final SectionRights rights;

    RiskActions(SectionRights rights) {
        this.rights = rights;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        return rights.mayRead(RiskPages.SECTION)
                ? List.of(new Action(
                        About.PLAN, "risks.raise.title", RiskPages.at(glance.youngPerson()) + "/raise", null))
                : List.of();
    }
}
